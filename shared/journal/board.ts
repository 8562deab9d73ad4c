import type { Ms } from '../basics/time';
import { deviationKind, type DeviationKind } from '../model/deviation';
import { ZeroPoint, type StepOutcome } from '../model/guard';
import type { ChangeOf, JournalEvent, Work } from '../model/journal';
import type { Command, RunOutcome } from '../model/run';

/** One stay in a state: what the report and the board know of it. */
export interface Visit {
  readonly state: string;
  readonly visit: number;
  readonly entered: Ms;
  /** First instant of work, when it came to that. */
  readonly started?: Ms | undefined;
  readonly planned?: Ms | undefined;
  readonly left?: Ms | undefined;
  /** The event in which it was left, and when that was recorded, where its actual time was corrected. */
  readonly leftSeq?: number | undefined;
  readonly recorded?: Ms | undefined;
  readonly outcome?: StepOutcome | undefined;
  /** The way out it took: an option of a decision, `failed`, `approved`. */
  readonly port?: string | undefined;
  readonly attempts: number;
  readonly name?: string | undefined;
  /** How it left the plan. */
  readonly offPlan?: DeviationKind | undefined;
}

/** Where a run stands, folded from its journal. Plain data: everything shown is derived from it. */
export interface Board {
  readonly at: Ms;
  readonly seq: number;
  readonly active: readonly string[];
  readonly work: Readonly<Record<string, Work>>;
  readonly outcomes: Readonly<Record<string, StepOutcome>>;
  readonly pools: Readonly<Record<string, ChangeOf<'pool'>>>;
  readonly components: Readonly<Record<string, 'up' | 'degraded' | 'down'>>;
  readonly roles: Readonly<Record<string, boolean>>;
  readonly vendors: Readonly<Record<string, boolean>>;
  readonly services: Readonly<Record<string, { readonly own: number; readonly effective: number }>>;
  readonly dataLoss: Readonly<Record<string, Ms>>;
  readonly variables: Readonly<Record<string, number>>;
  readonly blocked: readonly string[];
  readonly effects: Readonly<Record<number, ChangeOf<'effect'>>>;
  readonly injects: Readonly<Record<string, { readonly status: 'released' | 'dropped'; readonly at: Ms }>>;
  /** Injects that come at another instant than the scenario says, or wait for the facilitator. */
  readonly schedule: Readonly<Record<string, Ms | 'hold'>>;
  /** As corrected, where the event of the record that set one was given its actual time. */
  readonly zeroPoints: Readonly<Partial<Record<ZeroPoint, Ms>>>;
  readonly zeroPointSeqs: Readonly<Partial<Record<ZeroPoint, number>>>;
  readonly clock: Omit<ChangeOf<'clock'>, 'kind'>;
  /** First instant at which the clock ran: StartEx. */
  readonly startEx?: Ms | undefined;
  readonly visits: readonly Visit[];
  readonly ended?: { readonly outcome: RunOutcome; readonly at: Ms; readonly reason?: string | undefined } | undefined;
}

export const emptyBoard: Board = {
  at: 0,
  seq: -1,
  active: [],
  work: {},
  outcomes: {},
  pools: {},
  components: {},
  roles: {},
  vendors: {},
  services: {},
  dataLoss: {},
  variables: {},
  blocked: [],
  effects: {},
  injects: {},
  schedule: {},
  zeroPoints: { disruption: 0 },
  zeroPointSeqs: {},
  clock: { running: false, speed: 1 },
  visits: [],
};

/** The board after the whole journal. */
export const foldJournal = (journal: readonly JournalEvent[]): Board => journal.reduce(fold, emptyBoard);

/** The board after one more event: applies its recorded changes, in order, and never runs the interpreter. */
export function fold(board: Board, event: JournalEvent): Board {
  const after = event.changes.reduce((now, change) => apply(now, change, event.at), {
    ...board,
    at: event.at,
    seq: event.seq,
  });
  return markOffPlan(correctEnd(after, event), event);
}

/** Whether an event leaves anything but its own place on the board: mere words, most of a long record, do not. */
export const changesBoard = ({ cause, changes }: JournalEvent): boolean =>
  changes.length > 0 ||
  (cause.kind === 'command' && (cause.command.kind === 'correct' || deviationKind(cause.command) !== undefined));

/** The actual end of a stay that was recorded at another instant, with the zero point that it is; what was recorded is kept beside it. */
function correctEnd(board: Board, { cause }: JournalEvent): Board {
  if (cause.kind !== 'command' || cause.command.kind !== 'correct') return board;
  const { seq, at } = cause.command;
  const visits = board.visits.map((visit) =>
    visit.leftSeq === seq ? { ...visit, left: at, recorded: visit.recorded ?? visit.left } : visit,
  );
  const zeroPoints = { ...board.zeroPoints };
  for (const point of ZeroPoint.options) if (board.zeroPointSeqs[point] === seq) zeroPoints[point] = at;
  return { ...board, visits, zeroPoints };
}

/** The stay that a deviation is about: drawn dashed, told apart. */
function markOffPlan(board: Board, { cause, changes }: JournalEvent): Board {
  const offPlan = cause.kind === 'command' ? deviationKind(cause.command) : undefined;
  if (cause.kind !== 'command' || offPlan === undefined) return board;
  const states = strayed(cause.command, changes);
  const mark = (visits: readonly Visit[], state: string): readonly Visit[] =>
    replaceLast(visits, state, (visit) => ({ ...visit, offPlan }));
  return { ...board, visits: states.reduce(mark, board.visits) };
}

function strayed(command: Command, changes: JournalEvent['changes']): readonly string[] {
  switch (command.kind) {
    case 'finish':
    case 'start':
      return [command.step];
    case 'skip':
      return [command.state];
    case 'move':
      return [command.to];
    case 'force':
      return changes.flatMap((it) => (it.kind === 'left' && it.outcome === 'forced' ? [it.state] : []));
    default:
      return changes.flatMap((it) => (it.kind === 'work' && it.work?.kind === 'unplanned' ? [it.id] : []));
  }
}

function apply(board: Board, change: JournalEvent['changes'][number], at: Ms): Board {
  switch (change.kind) {
    case 'entered':
      return { ...board, active: [...board.active, change.state] };
    case 'left':
      return leave(board, change, at);
    case 'work':
      return setWork(board, change, at);
    case 'pool':
      return { ...board, pools: { ...board.pools, [change.pool]: change } };
    case 'component':
      return { ...board, components: { ...board.components, [change.component]: change.status } };
    case 'role':
      return { ...board, roles: { ...board.roles, [change.role]: change.reachable } };
    case 'vendor':
      return { ...board, vendors: { ...board.vendors, [change.vendor]: change.reachable } };
    case 'service': {
      const level = { own: change.own, effective: change.effective };
      return { ...board, services: { ...board.services, [change.service]: level } };
    }
    case 'data-loss':
      return { ...board, dataLoss: { ...board.dataLoss, [change.service]: change.age } };
    case 'variable':
      return { ...board, variables: { ...board.variables, [change.variable]: change.value } };
    case 'blocked': {
      const key = blockKey(change.state, change.option);
      const others = board.blocked.filter((blocked) => blocked !== key);
      return { ...board, blocked: change.blocked ? [...others, key] : others };
    }
    case 'effect':
      return { ...board, effects: { ...board.effects, [change.id]: change } };
    case 'inject':
      return { ...board, injects: { ...board.injects, [change.inject]: { status: change.status, at } } };
    case 'scheduled':
      return { ...board, schedule: { ...board.schedule, [change.inject]: change.at ?? 'hold' } };
    case 'zero-point':
      return {
        ...board,
        zeroPoints: { ...board.zeroPoints, [change.point]: at },
        zeroPointSeqs: { ...board.zeroPointSeqs, [change.point]: board.seq },
      };
    case 'clock': {
      const { kind: _, ...clock } = change;
      return { ...board, clock, ...(clock.running && board.startEx === undefined && { startEx: at }) };
    }
    case 'ended':
      return { ...board, ended: { outcome: change.outcome, at, reason: change.reason } };
  }
}

/** How a blocked state, or one option of a decision, is named in `Board.blocked`. */
export const blockKey = (state: string, option?: string): string =>
  option === undefined ? state : `${state}/${option}`;

function leave(board: Board, change: ChangeOf<'left'>, at: Ms): Board {
  const outcomes =
    change.outcome === undefined ? board.outcomes : { ...board.outcomes, [change.state]: change.outcome };
  const visits = replaceLast(board.visits, change.state, (visit) => ({
    ...visit,
    left: at,
    leftSeq: board.seq,
    outcome: change.outcome,
    port: change.port,
  }));
  return { ...board, active: board.active.filter((state) => state !== change.state), outcomes, visits };
}

function setWork(board: Board, change: ChangeOf<'work'>, at: Ms): Board {
  if (change.work === null) {
    const { [change.id]: _, ...work } = board.work;
    // Work beside the machine is not left as a state is, so its visit ends here.
    const visits = replaceLast(board.visits, change.id, (visit) => ({
      ...visit,
      left: visit.left ?? at,
      leftSeq: visit.leftSeq ?? board.seq,
    }));
    return { ...board, work, visits };
  }
  const { visit, entered, started, planned, attempt, name } = change.work;
  const told = { state: change.id, visit, entered, started, planned, attempts: attempt + 1, name };
  const open = board.visits.some((it) => it.state === change.id && it.visit === visit);
  const visits = open
    ? replaceLast(board.visits, change.id, (it) => ({
        ...underWay(it),
        ...told,
        planned: it.planned ?? planned,
      }))
    : [...board.visits, told];
  return { ...board, work: { ...board.work, [change.id]: change.work }, visits };
}

/** A visit that a return point takes up again has not been left after all. */
const underWay = ({
  left: _left,
  leftSeq: _seq,
  recorded: _recorded,
  outcome: _outcome,
  port: _port,
  ...visit
}: Visit): Visit => visit;

function replaceLast(visits: readonly Visit[], state: string, by: (visit: Visit) => Visit): readonly Visit[] {
  const index = visits.findLastIndex((visit) => visit.state === state);
  const found = visits[index];
  return found === undefined ? visits : visits.with(index, by(found));
}
