import { CloseButton } from '@mantine/core';
import { compareRuns, type Compared, type Fork, type Side } from '../../../shared/analysis/compare-runs';
import { formatDuration, formatInstant, type Ms } from '../../../shared/basics/time';
import { useRun, type LiveRun } from '../../client/run-store';
import { Loaded } from '../../ui/loaded';
import panel from '../palette/hand-inject.module.css';
import { useRoom } from '../room/room-context';
import classes from './compare.module.css';

/** This drill beside the one it was forked from: what went otherwise after the place that both have. */
export function Compare({ fork }: { readonly fork: Fork }) {
  const { live, workflow, look, toBoard } = useRoom();
  return (
    <section className={panel.panel} aria-label="Compare">
      <header className={panel.header}>
        <h2 className={panel.title}>Compared with the drill it goes on from</h2>
        <CloseButton
          size="sm"
          aria-label="Close"
          onClick={() => {
            look({ panel: 'none' });
            toBoard();
          }}
        />
      </header>
      <div className={classes.body}>
        <Loaded of={useRun(fork.of)} what="the other drill">
          {(other) => {
            const { services, steps } = compareRuns(workflow, compared(live), compared(other));
            return (
              <>
                <p className={classes.soft}>
                  Both are the same up to {formatInstant(fork.at)}. This one stands at {formatInstant(live.board.at)},
                  the other at {formatInstant(other.board.at)}.
                </p>
                <Table
                  title="Service"
                  rows={services.map(({ name, here, there }) => [name, side(here), side(there)])}
                />
                <Table
                  title="Step ended"
                  rows={steps.map(({ name, here, there }) => [name, ended(here), ended(there)])}
                />
              </>
            );
          }}
        </Loaded>
      </div>
    </section>
  );
}

const compared = ({ board, folds }: LiveRun): Compared => ({ board, interruptions: folds.interruptions });

const side = ({ away, state }: Side): string => `${formatDuration(away)} below its minimum, ${STATES[state]}`;

const STATES = {
  'not interrupted': 'not interrupted',
  running: 'RTO running',
  met: 'RTO met',
  missed: 'RTO missed',
  pending: 'RTO not started',
  untimed: 'no RTO',
} as const;

const ended = (at: Ms | undefined): string => (at === undefined ? '–' : formatInstant(at));

interface TableProps {
  readonly title: string;
  readonly rows: readonly (readonly [string, string, string])[];
}

function Table({ title, rows }: TableProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{title}</th>
          <th>This drill</th>
          <th>The other</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, here, there]) => (
          <tr key={name} data-differs={here !== there || undefined}>
            <td>{name}</td>
            <td>{here}</td>
            <td>{there}</td>
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={3}>No difference yet.</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
