import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTemplates, templates, useWorkspaceStatus, workspaceStatus } from '../client/workspace-lists';
import { ErrorNote } from '../ui/error-note';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Continue } from './continue';
import { createBlankPlan } from './create-plan';
import { TemplateCard } from './template-card';
import { useWork } from './use-work';
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
          leftSection={<IconPlus size={14} />}
          loading={work.busyWith === 'blank'}
          onClick={() => work.start('blank', createBlankPlan)}
        >
          Blank plan
        </Button>
      }
    >
      <div className={classes.home}>
        {workspace.kind === 'failed' && (
          <ErrorNote onRetry={() => void workspaceStatus.reload()}>{workspace.failure.message}</ErrorNote>
        )}
        {work.refusal !== undefined && <ErrorNote>{work.refusal}</ErrorNote>}
        <Continue />
        <section aria-labelledby="templates">
          <h2 id="templates" className={classes.heading}>
            Start from a real outage
          </h2>
          <p className={classes.lead}>
            Each is a recovery plan with a scenario that has happened. Drill it at once, or open the plan and make it
            yours.
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
      </div>
    </Page>
  );
}
