import type { Ms } from '../../basics/time';
import type { Entry } from '../../journal/entry';
import { deviationKind } from '../../model/deviation';
import type { FrozenRun } from '../../model/run';
import { describeCommand } from '../describe-command';

/** One thing that was said or done in the room, kept in words. */
export interface Said {
  readonly seq: number;
  readonly at: Ms;
  readonly kind: 'decision' | 'deviation' | 'question';
  readonly text: string;
  readonly why: string;
}

/** What people of the room said and did themselves: known to all of it. Short, so that it can be kept beside every event. */
export interface RoomTalk {
  readonly said: readonly Said[];
  /** Questions by the event that asked them, once they are answered; entries that were taken back. */
  readonly settled: ReadonlySet<number>;
  /** The roll call, the forms of feedback, and what of them was taken back. */
  readonly attending: readonly Entry[];
}

export const nothingSaid: RoomTalk = { said: [], settled: new Set(), attending: [] };

export function hearTalk(talk: RoomTalk, event: Entry, { workflow, scenario }: FrozenRun): RoomTalk {
  const { cause, seq, at } = event;
  if (cause.kind !== 'command') return talk;
  const { command } = cause;
  const say = (kind: Said['kind']): RoomTalk => {
    const text = describeCommand(command, workflow, scenario);
    const why = 'why' in command ? (command.why ?? '') : '';
    return { ...talk, said: [...talk.said, { seq, at, kind, text, why }] };
  };
  if (deviationKind(command) !== undefined) return say('deviation');
  switch (command.kind) {
    case 'choose':
    case 'answer':
    case 'decide':
      return say('decision');
    case 'attend':
    case 'feedback':
      return { ...talk, attending: [...talk.attending, event] };
    case 'counter':
      return { ...talk, attending: [...talk.attending, event], settled: new Set([...talk.settled, command.seq]) };
    case 'correct':
      return { ...talk, said: talk.said.map((it) => (it.seq === command.seq ? { ...it, at: command.at } : it)) };
    case 'note':
      if (command.tag === 'question') return say('question');
      return command.re === undefined ? talk : { ...talk, settled: new Set([...talk.settled, command.re]) };
    default:
      return talk;
  }
}

export const openQuestions = ({ said, settled }: RoomTalk): readonly Said[] =>
  said.filter(({ kind, seq }) => kind === 'question' && !settled.has(seq));
