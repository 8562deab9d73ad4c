import type { Ms } from '../../basics/time';
import type { Board } from '../../journal/board';
import type { PlayedReply } from '../../model/communication';
import type { Scenario } from '../../model/scenario';
import type { Workflow } from '../../model/workflow';
import type { Interruptions } from '../interruptions';
import { deadlinesOf, type Deadline } from './deadlines';
import { dutiesOf, type Duty } from './duty';
import type { Telling, Tellings } from './tellings';

/**
 * `not begun`: its zero point has not happened; `due`: its time runs; `late`: its time is over; `done`: nothing more is
 * owed; `free`: no time is set; `waived`: it does not apply.
 */
export type DutyState = 'not begun' | 'due' | 'late' | 'done' | 'free' | 'waived';

/** How one duty stands now: a clock beside those of the services. */
export interface DutyClock {
  readonly duty: Duty;
  readonly state: DutyState;
  /** What is owed next. */
  readonly next?: Deadline | undefined;
  /** Time left; negative when it is over. */
  readonly left?: Ms | undefined;
  /** Every message, also those that did not arrive. */
  readonly told: readonly Telling[];
  readonly waived?: string | undefined;
}

export interface Standing {
  readonly board: Board;
  readonly interruptions: Interruptions;
  readonly tellings: Tellings;
  readonly workflow: Workflow;
  readonly now: Ms;
}

/** Every duty of the plan, what is most urgent first. */
export function dutyClocks(standing: Standing): readonly DutyClock[] {
  return dutiesOf(standing.workflow)
    .map((duty) => clockOf(duty, standing))
    .toSorted((a, b) => RANK[a.state] - RANK[b.state] || (a.next?.due ?? Infinity) - (b.next?.due ?? Infinity));
}

const RANK: Readonly<Record<DutyState, number>> = { late: 0, due: 1, free: 2, 'not begun': 3, done: 4, waived: 5 };

function clockOf(duty: Duty, { board, interruptions, tellings, now }: Standing): DutyClock {
  const told = tellings.told.filter((it) => it.duty === duty.key);
  const waived = tellings.waived[duty.key]?.why;
  if (waived !== undefined) return { duty, state: 'waived', told, waived };
  const zero = board.zeroPoints[duty.from];
  const arrived = told.filter(({ lost }) => lost === undefined).map(({ at }) => at);
  const owed = deadlinesOf(duty, { arrived, zero, interruptions, now });
  const next = owed.findLast(({ verdict }) => verdict === 'open' || verdict === 'missed');
  if (next !== undefined)
    return { duty, state: next.verdict === 'missed' ? 'late' : 'due', next, left: next.due - now, told };
  if (arrived.length > 0) return { duty, state: 'done', told };
  if (duty.within === undefined) return { duty, state: 'free', told };
  return { duty, state: 'not begun', told };
}

/** A planned answer whose audience was told: somebody can play it from `due` on. */
export interface DueReply {
  readonly reply: PlayedReply;
  readonly due: Ms;
}

/** Answers that are still to be played, in the order in which they fall due. */
export function dueReplies({ replies = [] }: Scenario, { told, answers }: Tellings): readonly DueReply[] {
  return replies
    .flatMap((reply): readonly DueReply[] => {
      if (answers.some((answer) => answer.reply === reply.id)) return [];
      const first = told.find(({ duty, lost }) => duty === reply.duty && lost === undefined);
      return first === undefined ? [] : [{ reply, due: first.at + reply.after }];
    })
    .toSorted((a, b) => a.due - b.due);
}
