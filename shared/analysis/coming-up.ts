import type { Ms } from '../basics/time';
import type { Board } from '../journal/board';
import type { Key } from '../model/ids';
import type { Work } from '../model/journal';
import { namesOf } from '../model/names';
import type { Inject, Scenario } from '../model/scenario';
import type { Workflow } from '../model/workflow';
import { effectInWords } from './describe-effect';

/** Something that will happen, or is planned, at an instant. */
export interface Coming {
  readonly at: Ms;
  readonly kind: 'inject' | 'work' | 'deadline' | 'effect-end';
  /** The inject, the state, or the number of the effect. */
  readonly id: string;
  readonly text: string;
}

/** What comes next by the clock, soonest first. Planned ends that a person confirms are in it, and may be overdue. */
export function comingUp(board: Board, workflow: Workflow, scenario: Scenario): readonly Coming[] {
  const names = namesOf(workflow);
  const work = Object.entries(board.work).flatMap(([id, it]) => comingWork(id, it, it.name ?? names.work(id)));
  const effects = Object.values(board.effects).flatMap(({ id, inForce, until, effect }): Coming[] =>
    inForce && until !== undefined
      ? [{ at: until, kind: 'effect-end', id: String(id), text: `ends: ${effectInWords(effect, workflow)}` }]
      : [],
  );
  const injects = scenario.injects.flatMap((inject): Coming[] => {
    const at = dueAt(inject, board);
    return at === undefined
      ? []
      : [{ at, kind: 'inject', id: inject.id, text: `inject ${inject.no}: ${inject.title}` }];
  });
  return [...injects, ...work, ...effects].toSorted((a, b) => a.at - b.at);
}

function comingWork(id: Key, work: Work, name: string): readonly Coming[] {
  const end = work.due ?? (work.rate > 0 ? work.planned : undefined);
  const isTimed = work.phase !== 'waiting' && work.phase !== 'queued' && end !== undefined;
  return [
    ...(isTimed ? [{ at: end, kind: 'work', id, text: name } as const] : []),
    ...(work.deadline === undefined
      ? []
      : [{ at: work.deadline, kind: 'deadline', id, text: `deadline: ${name}` } as const]),
  ];
}

/** When an inject still to come is due by the clock; a contingency inject only while what it waits for is missing. */
export function dueAt({ id, trigger }: Inject, board: Board): Ms | undefined {
  const told = board.schedule[id];
  if (board.injects[id] !== undefined || told === 'hold') return undefined;
  if (trigger.kind === 'time') return told ?? trigger.at;
  if (trigger.kind !== 'missed') return told;
  const wasLeft = board.visits.some((visit) => visit.state === trigger.state && visit.left !== undefined);
  return wasLeft ? undefined : (told ?? trigger.by);
}
