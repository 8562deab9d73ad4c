import { ActionIcon, Menu } from '@mantine/core';
import { IconChartHistogram, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import type { PlanSummary } from '../../../shared/contract/contract';
import { call } from '../../client/client';
import { address, go } from '../../client/navigation';
import { PlanPicture } from '../../ui/plan-picture';
import { formatDayTime } from '../../ui/wall-time';
import { removePlan } from './remove-plan';
import { useStoredPlan } from './use-stored-plan';
import classes from './plan-list.module.css';

interface Props {
  readonly summary: PlanSummary;
  readonly onRefused: (message: string) => void;
}

/** One plan: its drawing, its name, when it was last changed. */
export function PlanCard({ summary, onRefused }: Props) {
  const { id, title, states, updatedAt } = summary;
  const plan = useStoredPlan(id, summary.revision);
  const duplicate = async (): Promise<void> => {
    if (plan === undefined) return;
    const copy = { ...plan, workflow: { ...plan.workflow, title: `${plan.workflow.title} (copy)` } };
    const made = await call('plans.create', { plan: copy });
    if (made.ok) go(address('plans', made.value.id));
    else onRefused(made.error.message);
  };
  return (
    <article className={classes.card}>
      <div className={classes.picture}>{plan && <PlanPicture plan={plan} />}</div>
      <div className={classes.words}>
        <a className={classes.link} href={address('plans', id)}>
          {title}
        </a>
        <p className={classes.facts}>
          {states} states · changed {formatDayTime(updatedAt)}
        </p>
      </div>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon className={classes.more} aria-label={`More for ${title}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={address('simulate', id)} leftSection={<IconChartHistogram size={14} />}>
            Simulate
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={14} />} onClick={() => void duplicate()}>
            Duplicate
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={14} />}
            onClick={() => void removePlan(summary).then((refusal) => refusal !== undefined && onRefused(refusal))}
          >
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </article>
  );
}
