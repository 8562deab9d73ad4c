import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus, IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { blankPlan } from '../../../shared/editing/blank-plan';
import type { Plan } from '../../../shared/model/plan';
import { call } from '../../client/client';
import { valueOr } from '../../client/loadable';
import { address, go } from '../../client/navigation';
import { plans, usePlans, useTemplates } from '../../client/workspace-lists';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { PlanCard } from './plan-card';
import { PlanPack } from './plan-pack';
import classes from './plan-list.module.css';

/** All plans of the workspace as drawings; where new ones begin. */
export function PlanList() {
  const [refusal, setRefusal] = useState<string>();
  const stored = valueOr(usePlans(), []);
  const create = async (plan: Plan, fromTemplate?: string): Promise<void> => {
    const made = await call('plans.create', { plan, ...(fromTemplate === undefined ? {} : { fromTemplate }) });
    if (made.ok) go(address('plans', made.value.id));
    else setRefusal(made.error.message);
  };
  return (
    <Page
      title="Plans"
      actions={
        <>
          {stored.length > 0 && <PlanPack plans={stored} />}
          <NewPlan onCreate={(plan, from) => void create(plan, from)} />
        </>
      }
    >
      {refusal !== undefined && <ErrorNote>{refusal}</ErrorNote>}
      <Loaded of={usePlans()} what="plans" onRetry={() => void plans.reload()}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              icon={IconRoute}
              title="No plans yet"
              actions={<NewPlan onCreate={(plan, from) => void create(plan, from)} />}
            >
              A plan is a recovery drawn as states: what is done, by whom, in which order, and what happens when it
              fails. Begin with a real outage, or with an empty sheet.
            </EmptyState>
          ) : (
            <ul className={classes.cards}>
              {list.map((summary) => (
                <li key={summary.id}>
                  <PlanCard summary={summary} onRefused={setRefusal} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

interface NewPlanProps {
  readonly onCreate: (plan: Plan, fromTemplate?: string) => void;
}

function NewPlan({ onCreate }: NewPlanProps) {
  const offered = valueOr(useTemplates(), []);
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button leftSection={<IconPlus size={14} />} rightSection={<IconChevronDown size={14} />}>
          New plan
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onCreate(blankPlan('New plan'))}>Blank plan</Menu.Item>
        <Menu.Divider />
        <Menu.Label>From a real outage</Menu.Label>
        {offered.map(({ id, plan }) => (
          <Menu.Item key={id} onClick={() => onCreate(plan, id)}>
            {plan.workflow.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
