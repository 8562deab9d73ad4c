import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Parsed } from '../../shared/contract/contract';
import type { Key } from '../../shared/model/ids';
import { isJoinCode } from './join-code';
import { JoinLimits } from './join-limits';
import type { Seats } from './seats';

export interface LobbyTools {
  readonly seats: Seats;
  readonly now: () => number;
  readonly newId: (prefix: string) => string;
  /** Roles of the plan that somebody of this name plays. */
  readonly suggest: (name: string) => readonly Key[];
}

const refuse = (message: string): Result<never, Failure> => err({ code: 'refused', message });

/** The way in: a code is looked at only as often as the limits allow, and a right one gives a place to wait in. */
export class Lobby {
  readonly #tools: LobbyTools;
  readonly #limits: JoinLimits;

  constructor(tools: LobbyTools) {
    this.#tools = tools;
    this.#limits = new JoinLimits(tools.now());
  }

  get wrongCodes(): number {
    return this.#limits.wrong;
  }

  join(address: string, asked: Parsed<'participant.join'>, code: string): Result<{ token: string }, Failure> {
    const { seats, now: clock, newId, suggest } = this.#tools;
    const now = clock();
    const wait = this.#limits.wait(address, now);
    if (wait > 0) return refuse(`Too many wrong codes. Try again in ${Math.ceil(wait / 1000)} seconds.`);
    if (!isJoinCode(asked.code, code)) {
      this.#limits.failed(address, now);
      return refuse('This code is not right. Look at the code beside the address once more: it may have been changed.');
    }
    const { name, role } = asked;
    const plays = [...suggest(name)];
    const joined = seats.join({ id: newId('seat'), name, role, plays, address, lastSeen: now });
    return joined.ok ? ok({ token: joined.value.token }) : joined;
  }
}
