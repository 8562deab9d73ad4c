// Words of participants on their way into the record: gathered for 10 ms, committed at once, answered only then.
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { commandOf } from '../../shared/participants/command-of';
import type { ParticipantRole } from '../../shared/participants/role';
import type { Said } from '../../shared/participants/said';
import { NOBODY, type Sent, type WordBook } from '../../shared/participants/word-book';
import type { Order } from '../runner/decide';
import type { TimeSource } from '../runner/time-source';

const gatherMs = 10;
const mostWaiting = 5_000;

export interface WordDeskTools {
  readonly words: WordBook;
  readonly time: Pick<TimeSource, 'setTimer'>;
  /** In one commit, in order; each is answered for itself. */
  readonly commit: (orders: readonly Order[]) => readonly Result<{ readonly seq: number }, Failure>[];
  readonly reportBug: (bug: unknown) => void;
}

export interface Word {
  readonly person: { readonly id: string; readonly name: string; readonly role: ParticipantRole };
  /** As what they take part: in reports without names it stands for the name. */
  readonly as: string;
  readonly id: string;
  readonly said: Exclude<Said, { kind: 'rate' }>;
}

export type Answer = Result<{ seq?: number }, Failure>;

interface Waiting {
  readonly order: Order;
  readonly role: ParticipantRole;
  readonly settle: (answer: Answer) => void;
}

export class WordDesk {
  readonly #tools: WordDeskTools;
  /** Under way under their ids: the same word again waits for the same answer. */
  readonly #under = new Map<string, Promise<Answer>>();
  #waiting: Waiting[] = [];

  constructor(tools: WordDeskTools) {
    this.#tools = tools;
  }

  /** Taken once, however often it is sent: in this life of the program or in one before. */
  say({ person, as, id, said }: Word): Promise<Answer> {
    const isNameless = said.kind === 'feedback' && !said.named;
    const sent = isNameless ? { from: NOBODY, id } : { from: person.id, id, as };
    const known = isNameless ? this.#tools.words.seqOf(sent) : this.#takenAs(sent, person.name, said);
    if (known !== undefined) return Promise.resolve(ok({ seq: known }));
    const key = `${sent.from} ${id}`;
    const under = this.#under.get(key);
    if (under !== undefined) return under;
    if (this.#waiting.length >= mostWaiting) return Promise.resolve(err(tooMuch));
    const order = { command: commandOf(said, person.name), by: isNameless ? 'A participant' : person.name, sent };
    const answer = new Promise<Answer>((resolve) => {
      this.#waiting.push({
        order,
        role: person.role,
        settle: (reply) => {
          this.#under.delete(key);
          resolve(reply);
        },
      });
    });
    this.#under.set(key, answer);
    if (this.#waiting.length === 1) this.#tools.time.setTimer(gatherMs, () => this.flush());
    return answer;
  }

  /** Where it stands in the record already: what was acknowledged once is acknowledged, under whichever id it is said again. */
  #takenAs(sent: Sent, name: string, said: Word['said']): number | undefined {
    const { words } = this.#tools;
    const seq = words.seqOf(sent, name);
    if (seq !== undefined || said.kind !== 'acknowledge') return seq;
    return words.aboutOf(said.inject, name).find(({ tag }) => tag === 'acknowledgement')?.seq;
  }

  /** Commits what is there now. Words are answered even where that goes wrong. */
  flush(): void {
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    const answers = this.#commit(batch.map(({ order }) => order));
    for (const [at, { settle, role }] of batch.entries()) settle(told(answers[at] ?? err(notSaved), role));
  }

  #commit(orders: readonly Order[]): readonly Result<{ readonly seq: number }, Failure>[] {
    try {
      return this.#tools.commit(orders);
    } catch (bug) {
      this.#tools.reportBug(bug);
      return [];
    }
  }
}

/** Why the drill itself does not take a word may give away what the room does not know yet. */
function told(answer: Result<{ readonly seq: number }, Failure>, role: ParticipantRole): Answer {
  if (answer.ok || answer.error.code !== 'refused' || role === 'co-facilitator') return answer;
  return err({ code: 'refused', message: settled });
}

const settled =
  'This was not taken: it may be settled already. Nothing was recorded; look at your page, or ask whoever leads the exercise.';
const notSaved: Failure = {
  code: 'not-saved',
  message: 'Something went wrong inside Statedrill. Yours is not saved yet; it is sent again.',
};
const tooMuch: Failure = {
  code: 'not-saved',
  message: 'Too much is being said at once. Yours is not saved yet; it is sent again.',
};
