import { UnstyledButton } from '@mantine/core';
import { dutiesOf } from '../../../shared/analysis/duties/duty';
import type { CatalogueList } from '../../../shared/editing/edit-catalogue';
import type { Workflow } from '../../../shared/model/workflow';
import { useStore } from '../../client/store';
import { useEditor, usePlan } from '../editor/editor-context';
import type { PlanTab } from '../editor/selection';
import { CatalogueEntries } from './catalogue/catalogue-entries';
import { Dependencies } from './catalogue/dependencies';
import { Variables } from './catalogue/variables';
import { CommunicationTab } from './communication/communication-tab';
import { PlanForm } from './forms/plan-form';
import classes from './inspector.module.css';

const TABS: readonly { readonly tab: PlanTab; readonly label: string }[] = [
  { tab: 'plan', label: 'Plan' },
  { tab: 'services', label: 'Services' },
  { tab: 'dependencies', label: 'Dependencies' },
  { tab: 'roles', label: 'Roles' },
  { tab: 'pools', label: 'Pools' },
  { tab: 'components', label: 'Components' },
  { tab: 'sites', label: 'Sites' },
  { tab: 'vendors', label: 'Vendors' },
  { tab: 'people', label: 'People' },
  { tab: 'communication', label: 'Communication' },
  { tab: 'workarounds', label: 'Work-arounds' },
  { tab: 'knownErrors', label: 'Known errors' },
  { tab: 'variables', label: 'Variables' },
];

/** The plan itself, while nothing is selected: what it is about and everything its steps can refer to. */
export function PlanInspector() {
  const editor = useEditor();
  const { workflow } = usePlan();
  const open = useStore(editor.tab);
  return (
    <>
      <div className={classes.tabs} role="tablist" aria-label="Plan">
        {TABS.map(({ tab, label }) => (
          <UnstyledButton
            key={tab}
            role="tab"
            className={classes.tab}
            aria-selected={tab === open}
            onClick={() => editor.tab.set(tab)}
          >
            {label}
            <Count of={tab} workflow={workflow} />
          </UnstyledButton>
        ))}
      </div>
      <TabContent tab={open} />
    </>
  );
}

function Count({ of, workflow }: { readonly of: PlanTab; readonly workflow: Workflow }) {
  const count = countOf(of, workflow);
  return count === 0 ? null : <span className={classes.tabCount}>{count}</span>;
}

function countOf(tab: PlanTab, workflow: Workflow): number {
  if (tab === 'plan') return 0;
  return tab === 'communication' ? dutiesOf(workflow).length : workflow[tab].length;
}

function TabContent({ tab }: { readonly tab: PlanTab }) {
  if (tab === 'plan') return <PlanForm />;
  if (tab === 'dependencies') return <Dependencies />;
  if (tab === 'communication') return <CommunicationTab />;
  if (tab === 'variables') return <Variables />;
  return <CatalogueEntries key={tab} list={tab satisfies CatalogueList} />;
}
