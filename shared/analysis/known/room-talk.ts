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
  /** Without questions that are answered, and without what was taken back. */
  readonly said: readonly Said[];
  /** The roll call, the forms of feedback, and what of them was taken back. */
  readonly attending: readonly Entry[];
}

export const nothingSaid: RoomTalk = { said: [], attending: [] };

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
      return { ...settle(talk, command.seq), attending: [...talk.attending, event] };
    case 'correct':
      return { ...talk, said: talk.said.map((it) => (it.seq === command.seq ? { ...it, at: command.at } : it)) };
    case 'note':
      if (command.tag === 'question') return say('question');
      return command.re === undefined ? talk : settle(talk, command.re);
    default:
      return talk;
  }
}

const settle = (talk: RoomTalk, seq: number): RoomTalk =>
  talk.said.some((it) => it.seq === seq) ? { ...talk, said: talk.said.filter((it) => it.seq !== seq) } : talk;

export const openQuestions = ({ said }: RoomTalk): readonly Said[] => said.filter(({ kind }) => kind === 'question');
