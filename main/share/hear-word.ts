import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Parsed } from '../../shared/contract/contract';
import type { ObjectiveRating } from '../../shared/model/own-report';
import { refusalOf } from '../../shared/participants/refusal';
import type { FollowedRoom } from './followed-room';
import { partOf } from './part-of';
import type { Seats } from './seats';
import type { Answer, WordDesk } from './word-desk';

export interface SpeechTools {
  readonly seats: Seats;
  readonly room: FollowedRoom;
  readonly words: WordDesk;
  readonly rate: (runId: string, rating: ObjectiveRating) => Result<unknown, Failure>;
}

/** What somebody who has a place says: held against what their role may say and what is on the table, then recorded once. */
export async function hearWord(
  from: string,
  { id, say }: Parsed<'participant.say'>,
  { seats, room, words, rate }: SpeechTools,
): Promise<Answer> {
  const person = seats.find(from);
  if (person?.state !== 'in') return refuse('You are not let in. Nothing was recorded.');
  const seq = room.words.seqOf({ from, id });
  if (seq !== undefined) return ok({ seq });
  const refusal = refusalOf(room.room(), person, room.audience(person), say);
  if (refusal !== undefined) return refuse(refusal);
  if (say.kind !== 'rate') return words.say({ person, as: partOf(person, room.roles), id, said: say });
  const { objective, value, rationale } = say;
  const rating = { objective, value, evaluator: person.name, ...(rationale !== undefined && { rationale }) };
  const rated = rate(room.runId, rating);
  return rated.ok ? ok({}) : rated;
}

const refuse = (message: string): Result<never, Failure> => err({ code: 'refused', message });
