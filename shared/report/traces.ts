import type { Ms } from '../basics/time';
import { waitingFor, type Reason } from '../analysis/waiting-for';
import type { StepOutcome } from '../model/guard';
import type { Key } from '../model/ids';
import type { Change, Work } from '../model/journal';
import type { Names } from '../model/names';
import { withActualEnd } from './actual-times';
import type { History, Turn } from './history';

export type Doing = 'working' | 'waiting' | 'paused' | 'back-off' | 'deciding' | 'time passing';

/** What stood in the way, without the figures of one instant. */
export interface Obstacle {
  readonly kind: Reason['about'];
  readonly key: Key;
  readonly name: string;
}

/** A stretch of exercise time in which one piece of work stood the same way. */
export interface Spell {
  readonly from: Ms;
  readonly to: Ms;
  readonly doing: Doing;
  /** What it waited for or was paused by. */
  readonly about?: Obstacle | undefined;
  /** Share of full speed while working. */
  readonly rate: number;
}

/** One visit of a piece of work, with the events in which it was entered, started and left. */
export interface Trace {
  readonly id: Key;
  readonly kind: Work['kind'];
  readonly name: string;
  readonly visit: number;
  readonly entered: Ms;
  readonly enteredSeq: number;
  readonly started?: Ms;
  readonly startedSeq?: number;
  readonly left?: Ms;
  readonly leftSeq?: number;
  readonly outcome?: StepOutcome;
  readonly attempts: number;
  readonly spells: readonly Spell[];
}

/** Every visit of the run, in the order in which they began. */
export function tracesOf(history: History): readonly Trace[] {
  const traces: Trace[] = [];
  for (const turn of history.turns) {
    for (const change of turn.event.changes) note(traces, change, turn, history);
    for (const id of Object.keys(turn.board.work)) extend(traces, id, turn, history);
  }
  return traces.map((trace) => withActualEnd(trace, history));
}

function note(traces: Trace[], change: Change, { event }: Turn, history: History): void {
  if (change.kind === 'work' && change.work !== null) begin(traces, change.id, change.work, { event, history });
  if (change.kind === 'left') end(traces, change.state, event, change.outcome);
  if (change.kind === 'work' && change.work === null) end(traces, change.id, event);
}

function begin(
  traces: Trace[],
  id: Key,
  work: Work,
  { event, history }: { event: Turn['event']; history: History },
): void {
  const index = traces.findLastIndex((trace) => trace.id === id && trace.visit === work.visit);
  const before = traces[index] ?? {
    id,
    kind: work.kind,
    name: nameOfWork(history, id, work),
    visit: work.visit,
    entered: work.entered,
    enteredSeq: event.seq,
    attempts: 0,
    spells: [],
  };
  const hasJustStarted = before.started === undefined;
  const now: Trace = {
    ...before,
    attempts: work.attempt + 1,
    ...(hasJustStarted && work.started !== undefined && { started: work.started, startedSeq: event.seq }),
  };
  if (index < 0) traces.push(now);
  else traces[index] = now;
}

function nameOfWork({ names }: History, id: Key, work: Work): string {
  return work.name ?? (work.kind === 'workaround' ? names.name('workarounds', id) : names.state(id));
}

function end(traces: Trace[], id: Key, event: Turn['event'], outcome?: StepOutcome): void {
  const index = traces.findLastIndex((trace) => trace.id === id);
  const trace = traces[index];
  if (trace === undefined) return;
  const left = trace.leftSeq === undefined ? { left: event.at, leftSeq: event.seq } : {};
  // `left` with its outcome and the end of the work come in either order, in one event.
  if (trace.leftSeq !== undefined && (outcome === undefined || trace.leftSeq !== event.seq)) return;
  traces[index] = { ...trace, ...left, ...(outcome !== undefined && { outcome }) };
}

function extend(traces: Trace[], id: Key, turn: Turn, history: History): void {
  const work = turn.board.work[id];
  const index = traces.findLastIndex((trace) => trace.id === id);
  const trace = traces[index];
  if (work === undefined || trace === undefined || turn.until === turn.event.at) return;
  const now = spellOf(work, id, turn, history);
  const last = trace.spells.at(-1);
  const goesOn = last !== undefined && last.to === now.from && isAlike(last, now);
  const spells = goesOn ? [...trace.spells.slice(0, -1), { ...last, to: now.to }] : [...trace.spells, now];
  traces[index] = { ...trace, spells };
}

function spellOf(work: Work, id: Key, { event, board, until }: Turn, history: History): Spell {
  const doing = doingOf(work);
  const reason = doing === 'working' ? undefined : waitingFor(board, history.frozen.workflow, id)[0];
  return {
    from: event.at,
    to: until,
    doing,
    rate: doing === 'working' ? work.rate : 0,
    ...(reason !== undefined && { about: obstacle(reason, history) }),
  };
}

function obstacle({ about, key }: Reason, { names, injects }: History): Obstacle {
  return { kind: about, key, name: obstacleName(about, key, names) ?? injects.get(key)?.title ?? key };
}

function obstacleName(about: Reason['about'], key: Key, names: Names): string | undefined {
  switch (about) {
    case 'step':
    case 'blocked':
    case 'condition':
      return names.state(key);
    case 'component':
      return names.name('components', key);
    case 'pool':
      return names.name('pools', key);
    case 'role':
    case 'person':
      return names.name('roles', key);
    case 'vendor':
      return names.name('vendors', key);
    case 'effect':
      return undefined;
  }
}

function doingOf(work: Work): Doing {
  switch (work.phase) {
    case 'waiting':
    case 'queued':
      return 'waiting';
    case 'working':
      return work.rate === 0 ? 'paused' : 'working';
    case 'fallback':
      return 'working';
    case 'backoff':
      return 'back-off';
    case 'open':
    case 'timing':
      return work.kind === 'wait' ? 'time passing' : work.kind === 'step' ? 'waiting' : 'deciding';
  }
}

const isAlike = (a: Spell, b: Spell): boolean =>
  a.doing === b.doing && a.rate === b.rate && a.about?.kind === b.about?.kind && a.about?.key === b.about?.key;

/** Total of a trace's spells that satisfy `is`. */
export const timeIn = (trace: Trace, is: (spell: Spell) => boolean): Ms =>
  trace.spells.filter(is).reduce((sum, spell) => sum + spell.to - spell.from, 0);
