import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { serviceClocks, type TargetState } from '../../../shared/analysis/service-clocks';
import { formatDuration } from '../../../shared/basics/time';
import { deviationKind } from '../../../shared/model/deviation';
import { address } from '../../client/navigation';
import { OutcomeBadge } from '../../ui/outcome-badge';
import { useRoom } from '../room/room-context';
import { ProposedCount } from './proposed-count';
import classes from './summary-card.module.css';

/** How it ended, in one strip, and the way to the report. */
export function SummaryCard() {
  const { runId, live, workflow, folds } = useRoom();
  const { board } = live;
  const { ended } = board;
  if (ended === undefined) return null;
  const clocks = serviceClocks({ board, interruptions: folds.interruptions, workflow, now: ended.at });
  const count = (wanted: TargetState): number => clocks.filter(({ state }) => state === wanted).length;
  const commands = folds.entries.flatMap(({ cause }) => (cause.kind === 'command' ? [cause.command] : []));
  const deviations = commands.filter((command) => deviationKind(command) !== undefined).length;
  const gaps = commands.filter((command) => command.kind === 'note' && command.tag === 'gap').length;
  return (
    <div className={classes.card}>
      <OutcomeBadge outcome={ended.outcome} />
      <p className={classes.text}>
        after {formatDuration(ended.at)}
        {ended.reason !== undefined && ` – ${ended.reason}`}. RTO: {count('met')} met, {count('missed')} missed,{' '}
        {count('running') + count('pending')} still open. {counted(deviations, 'deviation')}, {counted(gaps, 'gap')}.
        <br />
        <ProposedCount runId={runId} />
      </p>
      <Button component="a" href={address('reports', runId)} leftSection={<IconFileText size={16} />}>
        Open the report
      </Button>
    </div>
  );
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
