import { Button } from '@mantine/core';
import { IconChartHistogram } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Output, PlanSummary } from '../../../shared/contract/contract';
import { valueOr } from '../../client/loadable';
import { address } from '../../client/navigation';
import { plans as plansResource, usePlans, useTemplates } from '../../client/workspace-lists';
import { EmptyState } from '../../ui/empty-state';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { formatDayTime } from '../../ui/wall-time';
import { templateSource } from '../bench/source';
import { ChooseLine } from './choose-line';
import { ChooseSeveral } from './choose-several';
import classes from './choose-plan.module.css';

/** Which plan to simulate: those of the workspace, then the real outages that come with the app. */
export function ChoosePlan() {
  const templates = valueOr(useTemplates(), []);
  return (
    <Page title="Simulate">
      <div className={classes.choose}>
        <p className={classes.lead}>
          Run a plan a thousand times before anybody has to: how often each service meets its targets, what decides it,
          and what a change would bring. Nothing here counts as a test.
        </p>
        <Loaded of={usePlans()} what="plans" onRetry={() => void plansResource.reload()}>
          {(plans) =>
            plans.length + templates.length === 0 ? (
              <NoPlans />
            ) : (
              <>
                {plans.length > 0 && <List title="Your plans">{newestFirst(plans).map(planLine)}</List>}
                {plans.length > 1 && <ChooseSeveral plans={newestFirst(plans)} />}
                <List title="Real outages, as they come with Statedrill">{templates.map(templateLine)}</List>
              </>
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}

const newestFirst = (plans: readonly PlanSummary[]): readonly PlanSummary[] =>
  plans.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));

const List = ({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) => (
  <section>
    <h2 className={classes.heading}>{title}</h2>
    <ul className={classes.list}>{children}</ul>
  </section>
);

const planLine = ({ id, title, states, updatedAt }: PlanSummary): ReactNode => (
  <ChooseLine key={id} to={address('simulate', id)} title={title}>
    {states} states, changed {formatDayTime(updatedAt)}
  </ChooseLine>
);

const templateLine = ({ id, plan: { workflow } }: Output<'templates.list'>[number]): ReactNode => (
  <ChooseLine key={id} to={address('simulate', templateSource(id))} title={workflow.title}>
    {workflow.inspiredBy?.event ?? `${workflow.states.length} states`}
  </ChooseLine>
);

const NoPlans = () => (
  <EmptyState
    icon={IconChartHistogram}
    title="Know before the drill whether the plan meets its targets"
    actions={
      <Button component="a" href={address('home')}>
        Start from a template
      </Button>
    }
  >
    A simulation needs a plan: draw one, or take a template and make it yours.
  </EmptyState>
);
