import type { Ms } from '../basics/time';
import type { Board } from '../journal/board';
import { SEEN } from '../journal/entry';
import { guardSentence } from '../model/guard-sentence';
import type { Key } from '../model/ids';
import { namesOf } from '../model/names';
import type { Inject, Scenario } from '../model/scenario';
import type { Workflow } from '../model/workflow';
import { dueAt } from './coming-up';

export interface QueuedInject {
  readonly inject: Inject;
  readonly due: Ms;
}

export interface ConditionalInject {
  readonly inject: Inject;
  /** What it waits for, as a sentence. */
  readonly when: string;
  /** A contingency inject whose expected action has happened: it will not come by itself any more. */
  readonly isMoot: boolean;
}

export interface SettledInject {
  readonly inject: Inject;
  readonly status: 'released' | 'dropped';
  readonly at: Ms;
}

/** The injects of a scenario as the facilitator sees them: what comes, what may come, what has been. */
export interface InjectQueue {
  readonly timed: readonly QueuedInject[];
  readonly conditional: readonly ConditionalInject[];
  /** Latest first. */
  readonly settled: readonly SettledInject[];
}

export function injectQueue(board: Board, workflow: Workflow, scenario: Scenario): InjectQueue {
  const open = scenario.injects.filter((inject) => board.injects[inject.id] === undefined);
  return {
    timed: open
      .flatMap((inject) => {
        const due = dueAt(inject, board);
        return due === undefined ? [] : [{ inject, due }];
      })
      .toSorted((a, b) => a.due - b.due),
    conditional: open
      .filter((inject) => dueAt(inject, board) === undefined)
      .map((inject) => ({
        inject,
        when: whenReleased(inject, workflow, board),
        isMoot: inject.trigger.kind === 'missed' && !isHeld(inject, board),
      }))
      .toSorted((a, b) => Number(a.isMoot) - Number(b.isMoot)),
    settled: scenario.injects
      .flatMap((inject) => {
        const settled = board.injects[inject.id];
        return settled === undefined ? [] : [{ inject, ...settled }];
      })
      .toSorted((a, b) => b.at - a.at),
  };
}

const isHeld = ({ id }: Inject, board: Board): boolean => board.schedule[id] === 'hold';

function whenReleased(inject: Inject, workflow: Workflow, board: Board): string {
  const { trigger } = inject;
  if (isHeld(inject, board)) return 'held: waits for you';
  switch (trigger.kind) {
    case 'condition':
      return `when ${guardSentence(trigger.guard, workflow)}`;
    case 'missed':
      return `not needed: ${namesOf(workflow).state(trigger.state)} is over`;
    case 'hand':
    case 'time':
      return 'by hand';
  }
}

/** The texts of expected actions of an inject that the facilitator has ticked, from the notes of the record. */
export const expectedSeen = (
  inject: Key | undefined,
  notes: readonly { inject?: Key | undefined; text: string }[],
): ReadonlySet<string> =>
  new Set(
    notes
      .filter((note) => note.inject === inject && note.text.startsWith(SEEN))
      .map((note) => note.text.slice(SEEN.length)),
  );

export const seenNote = (expected: string): string => `${SEEN}${expected}`;
