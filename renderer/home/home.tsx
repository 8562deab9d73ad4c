import { Button } from '@mantine/core';
import { IconDatabaseOff, IconPlus } from '@tabler/icons-react';
import { useTemplates, templates, useWorkspaceStatus, workspaceStatus } from '../client/workspace-lists';
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
  const workspace = useWorkspaceStatus();
  return (
    <Page
      title="Home"
      actions={
        <Button
          variant="default"
          disabled={workspace.kind === 'failed'}
          leftSection={<IconPlus size={14} />}
          loading={work.busyWith === 'blank'}
          onClick={() => work.start('blank', createBlankPlan)}
        >
          Blank plan
        </Button>
      }
    >
      {workspace.kind === 'failed' ? (
        <NoWorkspace reason={workspace.failure.message} />
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
          {list.map((template) => (
            <li key={template.id}>
              <TemplateCard template={template} work={work} />
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  </section>
);

/** The file is broken, from a newer version, or no workspace: the reason says what is safe and what to do. */
const NoWorkspace = ({ reason }: { readonly reason: string }) => (
  <EmptyState
    icon={IconDatabaseOff}
    title="The workspace is not open"
    actions={
      <Button variant="default" onClick={() => void workspaceStatus.reload()}>
        Try again
      </Button>
    }
  >
    {reason}
  </EmptyState>
);
