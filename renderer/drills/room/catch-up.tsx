import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { catchUp, type Spared } from '../../../shared/analysis/catch-up';
import { formatDuration, MINUTE, type Ms } from '../../../shared/basics/time';
import { useRoom } from './room-context';
import classes from './agenda-line.module.css';

const minutes = (time: Ms): string => formatDuration(Math.round(time / MINUTE) * MINUTE);

/** A late room, and what could be left out to be on time again: dropped in one action, each with its reason in the record. */
export function CatchUp({ late }: { readonly late: Ms }) {
  const { live, scenario, give } = useRoom();
  const offered = useMemo(() => catchUp(scenario, live.board, late), [scenario, live.board, late]);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const chosen = offered.filter(({ inject }) => !kept.has(inject.id));
  if (offered.length === 0)
    return <p className={classes.late}>{minutes(late)} late. Every inject to come must be played.</p>;
  const toggle = (id: string): void => {
    const next = new Set(kept);
    if (!next.delete(id)) next.add(id);
    setKept(next);
  };
  const drop = async (): Promise<void> => {
    for (const { inject } of chosen)
      await give({ kind: 'drop', inject: inject.id, why: `The room is ${minutes(late)} late.` });
  };
  return (
    <div className={classes.catchUp}>
      <p className={classes.late}>{minutes(late)} late. What could be left out:</p>
      {offered.map(({ inject, frees }) => (
        <Checkbox
          key={inject.id}
          size="xs"
          checked={!kept.has(inject.id)}
          onChange={() => toggle(inject.id)}
          label={`${inject.no} ${inject.title} (${inject.importance ?? 'should'}, ${minutes(frees)})`}
        />
      ))}
      <Button size="compact-sm" disabled={chosen.length === 0} onClick={() => void drop()}>
        {dropLabel(chosen)}
      </Button>
    </div>
  );
}

const dropLabel = (chosen: readonly Spared[]): string =>
  chosen.length === 0
    ? 'Drop none'
    : `Drop ${chosen.length === 1 ? 'it' : `these ${chosen.length}`}: ${minutes(chosen.reduce((sum, { frees }) => sum + frees, 0))} of room time`;
