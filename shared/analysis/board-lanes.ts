import type { Ms } from '../basics/time';
import type { Board, Visit } from '../journal/board';
import type { Key } from '../model/ids';
import type { Work } from '../model/journal';
import { namesOf } from '../model/names';
import type { StateKind } from '../model/state';
import type { Workflow } from '../model/workflow';
import { statesNext } from './states-ahead';

export interface ActiveRow {
  readonly id: Key;
  readonly name: string;
  readonly work: Work;
}

export interface NextRow {
  readonly id: Key;
  readonly name: string;
}

export interface DoneRow extends NextRow {
  readonly visit: Visit;
}

/** The board as a facilitator reads it: each piece of work in exactly one lane. */
export interface BoardLanes {
  readonly working: readonly ActiveRow[];
  /** Decisions and gates that a person has to close. */
  readonly decisions: readonly ActiveRow[];
  readonly waiting: readonly ActiveRow[];
  /** What follows when the present work ends well. */
  readonly next: readonly NextRow[];
  /** Latest first. */
  readonly done: readonly DoneRow[];
}

export function boardLanes(board: Board, workflow: Workflow): BoardLanes {
  const names = namesOf(workflow);
  const rows = Object.entries(board.work)
    .map(([id, work]) => ({ id, name: work.name ?? names.work(id), work }))
    .toSorted((a, b) => a.work.entered - b.work.entered);
  const laneOf = Object.groupBy(rows, ({ work }) => lane(work));
  return {
    working: laneOf.working ?? [],
    decisions: laneOf.decisions ?? [],
    waiting: laneOf.waiting ?? [],
    next: statesNext(board, workflow)
      .filter((id) => board.work[id] === undefined && !CONTAINERS.has(names.find(id)?.kind))
      .map((id) => ({ id, name: names.state(id) })),
    done: board.visits
      .filter((visit) => visit.left !== undefined)
      .map((visit) => ({ id: visit.state, name: visit.name ?? names.work(visit.state), visit }))
      .toSorted((a, b) => (b.visit.left ?? 0) - (a.visit.left ?? 0)),
  };
}

const CONTAINERS: ReadonlySet<StateKind | undefined> = new Set(['group', 'tracks', 'track', 'history', undefined]);

function lane({ kind, phase }: Work): 'working' | 'decisions' | 'waiting' {
  if (kind === 'decision' || kind === 'gate') return 'decisions';
  return phase === 'waiting' || phase === 'queued' || phase === 'open' ? 'waiting' : 'working';
}

/** At or past its planned end and still not ended: somebody has to say what became of it. */
export const isOverdue = ({ planned, phase }: Work, now: Ms): boolean =>
  planned !== undefined && (phase === 'working' || phase === 'fallback') && now >= planned;

/** Share of the planned time that has passed, 0 to 1; undefined where there is no plan to hold it against. */
export function progress({ started, planned }: Work, now: Ms): number | undefined {
  if (started === undefined || planned === undefined || planned <= started) return undefined;
  return Math.min(1, Math.max(0, (now - started) / (planned - started)));
}
