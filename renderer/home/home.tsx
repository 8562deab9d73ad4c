import { Button } from '@mantine/core';
import { IconDatabaseOff, IconPlus } from '@tabler/icons-react';
import type { Output, WorkspaceStatus } from '../../shared/contract/contract';
import type { Plan } from '../../shared/model/plan';
import type { Loadable } from '../client/loadable';
import { templates, useTemplates, useWorkspaceStatus } from '../client/workspace-lists';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Continue } from './continue';
import { createBlankPlan } from './create-plan';
import { TemplateCard } from './template-card';
import { useWork, type Work } from './use-work';
import classes from './home.module.css';

/** Where a session begins: what was under way, and three real outages to begin with. */
export function Home() {
  const work = useWork();
  const unopened = reasonUnopened(useWorkspaceStatus());
  return (
    <Page
      title="Home"
      actions={
        <Button
          variant="default"
          disabled={unopened !== undefined}
          leftSection={<IconPlus size={14} />}
          loading={work.busyWith === 'blank'}
          onClick={() => work.start('blank', createBlankPlan)}
        >
          Blank plan
        </Button>
      }
    >
      {unopened !== undefined ? (
        <NoWorkspace reason={unopened} />
      ) : (
        <div className={classes.home}>
          {work.refusal !== undefined && <ErrorNote>{work.refusal}</ErrorNote>}
          <Continue />
          <Templates work={work} />
        </div>
      )}
    </Page>
  );
}

const Templates = ({ work }: { readonly work: Work }) => (
  <section aria-labelledby="templates">
    <h2 id="templates" className={classes.heading}>
      Start from a real outage
    </h2>
    <p className={classes.lead}>
      Each is a recovery plan with a scenario that has happened. Drill it at once, or open the plan and make it yours.
    </p>
    <Loaded of={useTemplates()} what="templates" onRetry={() => void templates.reload()}>
      {(list) => (
        <ul className={classes.cards}>
          {inOrderOfEvents(list).map((template) => (
            <li key={template.id}>
              <TemplateCard template={template} work={work} />
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  </section>
);

const inOrderOfEvents = (list: Output<'templates.list'>): Output<'templates.list'> =>
  list.toSorted((a, b) => dateOf(a.plan).localeCompare(dateOf(b.plan)));
const dateOf = ({ workflow }: Plan): string => workflow.inspiredBy?.date ?? '';

function reasonUnopened(status: Loadable<WorkspaceStatus>): string | undefined {
  if (status.kind === 'failed') return status.failure.message;
  return status.kind === 'ready' && status.value.closed === true ? status.value.trouble : undefined;
}

/** The file is broken, from a newer version, or no workspace: the reason says what is safe. */
const NoWorkspace = ({ reason }: { readonly reason: string }) => (
  <EmptyState icon={IconDatabaseOff} title="The workspace is not open">
    {reason} Start Statedrill with <code>--workspace FILE</code> to open another or to make a new one.
  </EmptyState>
);
