import { transitionsTaken } from '../../../shared/analysis/transitions-taken';
import type { Ms } from '../../../shared/basics/time';
import type { DrawnRun } from '../../../shared/drawing/status';
import type { Happening, JournalEvent } from '../../../shared/model/journal';
import { freeze, simulationSettings } from '../../../shared/model/freeze';
import type { Plan } from '../../../shared/model/plan';
import type { RunOutcome } from '../../../shared/model/run';
import type { Scenario } from '../../../shared/model/scenario';
import type { BarredStep, Moment } from '../../../shared/report/charts/step-bar';
import { readHistory, type History } from '../../../shared/report/history';
import { decidingPath } from '../../../shared/report/sections/deciding-path';
import { timeIn, tracesOf, type Trace } from '../../../shared/report/traces';
import { boardOverlay } from '../../ui/board-overlay';

/** One stay in one state of a single run. */
export interface GanttRow extends BarredStep {
  readonly id: string;
  readonly state: string;
  readonly ended: Ms | undefined;
  readonly worked: Ms;
  readonly waited: Ms;
  readonly waitedFor: string | undefined;
  readonly attempts: number;
  readonly outcome: string;
  /** On the chain that decided when the service was back. */
  readonly isDeciding: boolean;
}

export interface OneRun {
  readonly rows: readonly GanttRow[];
  /** Injects that were released, when and by their titles. */
  readonly injects: readonly Moment[];
  readonly end: Ms;
  readonly outcome: RunOutcome | undefined;
  readonly reason: string | undefined;
  readonly overlay: DrawnRun;
}

interface Played {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly run: number;
}

/** A single run as its record tells it, with the chain that decided one service. */
export function readRun(
  record: readonly Happening[],
  { plan, scenario, seed, run }: Played,
  service: string | undefined,
): OneRun {
  // The record of a simulation is in no chain: it can be made again from its seed at any time.
  const journal = record.map((event, seq): JournalEvent => ({ ...event, seq, wall: 0, hash: '' }));
  const frozen = freeze(plan, scenario, simulationSettings(`Run ${run}`, { kind: 'drawn', seed, run }));
  const history = readHistory({ summary: { runId: '', title: `Run ${run}` }, frozen, journal, findings: [] });
  const traces = tracesOf(history);
  const back = service === undefined ? undefined : backSeq(history, plan, service);
  const deciding = new Set(
    (back === undefined ? [] : decidingPath(history, traces, back)).map(({ state, visit }) => `${state} ${visit}`),
  );
  const { board } = history;
  return {
    rows: traces.map((trace) => rowOf(trace, history.end, deciding)),
    injects: journal.flatMap(({ at, changes }) =>
      changes.flatMap((change): Moment[] =>
        change.kind === 'inject' && change.status === 'released'
          ? [{ at, kind: 'inject', name: injectName(scenario, change.inject) }]
          : [],
      ),
    ),
    end: history.end,
    outcome: board.ended?.outcome,
    reason: board.ended?.reason,
    overlay: boardOverlay(board, plan.workflow, transitionsTaken(journal, plan.workflow)),
  };
}

function injectName({ injects }: Scenario, id: string): string {
  const number = injects.findIndex((it) => it.id === id);
  return `Inject ${number + 1}: ${injects[number]?.title ?? id}`;
}

/** The first event after which a service that was below its minimum level is at it again. */
function backSeq({ turns }: History, { workflow }: Plan, service: string): number | undefined {
  const mbco = workflow.services.find(({ key }) => key === service)?.mbco ?? 0;
  let wasBelow = false;
  for (const { board, event } of turns) {
    const level = board.services[service]?.effective ?? 100;
    if (level < mbco) wasBelow = true;
    else if (wasBelow) return event.seq;
  }
  return undefined;
}

function rowOf(trace: Trace, end: Ms, deciding: ReadonlySet<string>): GanttRow {
  const { id, name, visit, entered, started, left, attempts, outcome = left === undefined ? 'open' : 'done' } = trace;
  const waits = trace.spells.filter((spell) => spell.doing === 'waiting');
  return {
    id: `${id} ${visit}`,
    state: id,
    name: visit === 0 ? name : `${name} (visit ${visit + 1})`,
    entered,
    ended: left,
    spells: trace.spells.map(({ from, to, doing }) => ({ from, to, doing })),
    worked: timeIn(trace, ({ doing }) => doing === 'working' || doing === 'deciding' || doing === 'time passing'),
    waited: timeIn(trace, ({ doing }) => doing !== 'working' && doing !== 'deciding' && doing !== 'time passing'),
    waitedFor: waits.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]?.about?.name,
    attempts,
    outcome,
    isDeciding: deciding.has(`${id} ${visit}`),
    ...(started !== undefined && { started, actual: (left ?? end) - started }),
  };
}
