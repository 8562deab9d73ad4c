import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Finding } from '../../shared/model/finding';
import { valueOr } from '../client/loadable';
import { address, go, goInstead } from '../client/navigation';
import { createStore, useStore } from '../client/store';
import { useRuns } from '../client/workspace-lists';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { SplitPanes } from '../ui/split-panes';
import { today } from '../ui/wall-time';
import { BulkBar } from './bulk-bar';
import { FilterBar } from './filter-bar';
import { edited, useUnsavedEdits } from './finding-edits';
import { FindingPanel } from './finding-panel';
import { firstAsked, queryOf, sortedBy, type Asked } from './finding-query';
import { FindingsTable } from './findings-table';
import { KeyLine } from './key-line';
import { NewFinding } from './new-finding';
import { NoFindings } from './no-findings';
import { useOpenFinding } from './open-finding';
import { nobody, pickedHas, pickedWith, type Picked } from './picked';
import { findingAt, lineOf, reload, see, useRegister, type Register } from './register-pages';
import { useTriageKeys } from './triage-keys';
import classes from './findings.module.css';

/** Kept while the app is open, so that coming back shows the same findings. */
const askedStore = createStore<Asked>(firstAsked);

interface Props {
  readonly open: string | undefined;
  readonly runId: string | undefined;
}

export function RegisterView({ open, runId }: Props) {
  const asked = useStore(askedStore);
  const query = useDeferredValue(useMemo(() => queryOf(asked, today(), runId), [asked, runId]));
  return (
    <Loaded of={useRegister(query)} what="findings" onRetry={reload}>
      {(register) => <Shown register={register} asked={asked} query={query} open={open} runId={runId} />}
    </Loaded>
  );
}

interface ShownProps extends Props {
  readonly register: Register;
  readonly asked: Asked;
  readonly query: ReturnType<typeof queryOf>;
}

function Shown({ register, asked, query, open, runId }: ShownProps) {
  const edits = useUnsavedEdits();
  const titles = useRunTitles();
  const [cursor, setCursor] = useState<string>();
  const [picked, setPicked] = useState<Picked>(nobody);
  const opened = valueOr(useOpenFinding(open === 'new' ? undefined : open), undefined);
  const current = open ?? cursor;
  const { total } = register;

  const at = (index: number): Finding | undefined => {
    const finding = findingAt(register, index);
    return finding && edited(finding, edits[finding.id]?.edit);
  };
  const show = (id: string): void =>
    open === undefined ? go(address('findings', id)) : goInstead(address('findings', id));
  const point = (id: string): void => (open === undefined || open === 'new' ? setCursor(id) : show(id));
  const close = (): void => {
    setCursor(open === 'new' ? cursor : open);
    go(address('findings'));
  };
  const pick = useCallback((id: string): void => setPicked((now) => pickedWith(now, id)), []);
  const line = lineOf(register, current);
  useTriageKeys({ count: total, line, at, current, point, show, close, pick });

  const list = (
    <div className={classes.list}>
      {picked === nobody ? (
        <FilterBar asked={asked} runId={runId} register={register} onChange={askedStore.set} />
      ) : (
        <BulkBar
          picked={picked}
          total={total}
          query={query}
          onSelectAll={() => setPicked('all')}
          onClear={() => setPicked(nobody)}
        />
      )}
      {total > 0 ? (
        <>
          <FindingsTable
            total={total}
            at={at}
            line={line}
            isPicked={(id) => pickedHas(picked, id)}
            onPick={pick}
            sort={sortedBy(asked)}
            runTitle={titles}
            onSort={(sort) => askedStore.set({ ...asked, sort })}
            onOpen={show}
            onSee={see}
          />
          <KeyLine />
        </>
      ) : (
        <NoFindings
          isRegisterEmpty={register.all === 0}
          onShowAll={() => {
            askedStore.set({ filter: { ...firstAsked.filter, view: 'all' } });
            go(address('findings'));
          }}
        />
      )}
    </div>
  );
  const panel =
    open === 'new' ? (
      <NewFinding onClose={close} />
    ) : (
      opened?.id === open &&
      opened && <FindingPanel key={open} finding={edited(opened, edits[opened.id]?.edit)} onClose={close} />
    );
  return (
    <Page flush title="Findings" actions={<Actions />}>
      {panel ? (
        <SplitPanes
          name="findings"
          panes={[
            { id: 'list', size: '64%', min: '30%', content: list },
            { id: 'finding', size: '36%', min: '25%', content: panel },
          ]}
        />
      ) : (
        list
      )}
    </Page>
  );
}

function useRunTitles(): (runId: string) => string {
  const runs = valueOr(useRuns(), undefined);
  const titles = useMemo(() => new Map(runs?.map(({ runId, title }) => [runId, title])), [runs]);
  return useCallback((id) => titles.get(id) ?? 'A run that is not in this workspace', [titles]);
}

const Actions = () => (
  <Group gap={8}>
    <Button variant="default" component="a" href={address('findings', 'trend')}>
      Trend
    </Button>
    <Button variant="default" component="a" href={address('findings', 'retest')}>
      Retest list
    </Button>
    <Button leftSection={<IconPlus size={14} />} component="a" href={address('findings', 'new')} aria-keyshortcuts="N">
      New finding
    </Button>
  </Group>
);
