import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import type { BoardLanes } from '../../../shared/analysis/board-lanes';
import type { Key } from '../../../shared/model/ids';
import { KeyHint } from '../../ui/key-hint';
import { useRoom } from '../room/room-context';
import { ActiveRow } from './active-row';
import { DecisionRow } from './decision-row';
import { DoneChip, NextChip } from './chips';
import { useWorkKeys } from './use-work-keys';
import { UnplannedStep } from './unplanned-step';
import classes from './lanes.module.css';

interface LanesProps {
  readonly lanes: BoardLanes;
  readonly digits: ReadonlyMap<Key, number>;
}

/** The board in lanes: decisions and work that go on, what waits for what, what comes, what is over. */
export function Lanes({ lanes, digits }: LanesProps) {
  const { isOver } = useRoom();
  const { working, decisions, waiting, next, done } = lanes;
  useWorkKeys(digits);
  return (
    <div className={classes.lanes}>
      <Lane name="Decisions open" rows={decisions.length}>
        {decisions.map((row) => (
          <DecisionRow key={row.id} row={row} digit={digits.get(row.id)} />
        ))}
      </Lane>
      <Lane
        name={isOver ? 'Left open' : 'Working'}
        rows={working.length}
        aside={<Aside />}
        empty={isOver ? undefined : 'Nobody is working on a step.'}
      >
        {working.map((row) => (
          <ActiveRow key={row.id} row={row} digit={digits.get(row.id)} />
        ))}
      </Lane>
      <Lane name="Waiting" rows={waiting.length}>
        {waiting.map((row) => (
          <ActiveRow key={row.id} row={row} digit={digits.get(row.id)} />
        ))}
      </Lane>
      <Lane name="Next" rows={next.length}>
        <div className={classes.chips}>
          {next.map((row) => (
            <NextChip key={row.id} row={row} />
          ))}
        </div>
      </Lane>
      <Lane name="Done" rows={done.length}>
        <div className={classes.chips}>
          {done.map((row) => (
            <DoneChip key={`${row.id} ${row.visit.visit}`} row={row} />
          ))}
        </div>
      </Lane>
    </div>
  );
}

function Aside() {
  const { look } = useRoom();
  return (
    <div className={classes.aside}>
      <UnplannedStep />
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        rightSection={<KeyHint keys="W" />}
        onClick={() => look({ shows: 'drawing' })}
        aria-keyshortcuts="W"
      >
        Drawing
      </Button>
    </div>
  );
}

interface LaneProps {
  readonly name: string;
  readonly rows: number;
  readonly aside?: ReactNode;
  /** Said when there is nothing in it; without it an empty lane is not shown. */
  readonly empty?: string | undefined;
  readonly children: ReactNode;
}

function Lane({ name, rows, aside, empty, children }: LaneProps) {
  if (rows === 0 && empty === undefined) return null;
  return (
    <section className={classes.lane} aria-label={name}>
      <header className={classes.head}>
        <h2 className={classes.name}>{name}</h2>
        <span className={classes.count}>{rows}</span>
        {aside}
      </header>
      {rows === 0 ? <p className={classes.empty}>{empty}</p> : children}
    </section>
  );
}
