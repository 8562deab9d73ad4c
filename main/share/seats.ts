// Who has a place in the shared drill. In memory for speed, in the workspace file so that a killed program takes them back.
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { newToken } from '../hosting/token';
import type { SeatRow, SharingStore, StoredPerson } from '../storage/sharing';
import { networkOf } from './network-of';

const mostPeople = 150;
const mostPendingPerNetwork = 10;
/** Turned away, put out, or of an earlier sharing: remembered so that their pages are told, but not for ever. */
const mostOutside = 300;

const refuse = (message: string): Result<never, Failure> => err({ code: 'refused', message });

export type Newcomer = Pick<StoredPerson, 'id' | 'name' | 'role' | 'plays' | 'address' | 'lastSeen'>;

export class Seats {
  readonly #store: SharingStore;
  readonly #people = new Map<string, StoredPerson>();
  readonly #byHash = new Map<string, string>();
  readonly #hashes = new Map<string, string>();

  constructor(store: SharingStore, rows: readonly SeatRow[] = []) {
    this.#store = store;
    for (const row of rows) this.#keep(row);
  }

  all(): readonly StoredPerson[] {
    return [...this.#people.values()];
  }

  find(id: string): StoredPerson | undefined {
    return this.#people.get(id);
  }

  byToken(token: string): StoredPerson | undefined {
    const id = this.#byHash.get(hashOf(token));
    return id === undefined ? undefined : this.#people.get(id);
  }

  /** A place in the lobby. Its token is told once; what is kept of it is a hash. */
  join(newcomer: Newcomer): Result<{ token: string; person: StoredPerson }, Failure> {
    const full = this.#noRoomFor(newcomer.address);
    if (full !== undefined) return refuse(full);
    const token = newToken();
    const person: StoredPerson = { ...newcomer, name: this.#freeName(newcomer.name), state: 'waiting' };
    const kept = this.#put({ tokenHash: hashOf(token), person });
    return kept.ok ? ok({ token, person }) : kept;
  }

  change(id: string, change: Partial<Pick<StoredPerson, 'role' | 'plays' | 'state'>>): Result<StoredPerson, Failure> {
    const person = this.#people.get(id);
    const tokenHash = this.#hashes.get(id);
    if (person === undefined || tokenHash === undefined) return refuse(gone);
    if (change.state === 'in' && person.state !== 'in' && this.#count('in') >= mostPeople) return refuse(allSeatsTaken);
    const changed = { ...person, ...change };
    const kept = this.#put({ tokenHash, person: changed });
    if (!kept.ok) return kept;
    this.#forgetOutside();
    return ok(changed);
  }

  /** A place that was given up. */
  leave(id: string): Result<void, Failure> {
    const dropped = this.#store.dropPerson(id);
    if (dropped.ok) this.#drop(id);
    return dropped;
  }

  seen(id: string, at: number): void {
    const person = this.#people.get(id);
    if (person !== undefined) this.#people.set(id, { ...person, lastSeen: at });
  }

  #noRoomFor(address: string): string | undefined {
    if (this.#count('in') + this.#count('waiting') >= mostPeople) return allSeatsTaken;
    const network = networkOf(address);
    const pending = this.all().filter((it) => it.state === 'waiting' && networkOf(it.address) === network).length;
    return pending >= mostPendingPerNetwork ? lobbyFull : undefined;
  }

  #count(state: StoredPerson['state']): number {
    return this.all().filter((it) => it.state === state).length;
  }

  /** Words are told apart by name in the record: no two people have the same, and nobody that of the program. */
  #freeName(wished: string): string {
    const name = wished.replaceAll(/\s+/g, ' ').trim();
    const taken = new Set([
      ...reserved,
      ...this.all()
        .filter(isHere)
        .map((it) => plain(it.name)),
    ]);
    for (let no = 1; ; no++) {
      const tried = no === 1 ? name : `${name} (${no})`;
      if (!taken.has(plain(tried))) return tried;
    }
  }

  #put(row: SeatRow): Result<void, Failure> {
    const written = this.#store.putPerson(row.tokenHash, row.person);
    if (written.ok) this.#keep(row);
    return written;
  }

  #keep({ tokenHash, person }: SeatRow): void {
    this.#people.set(person.id, person);
    this.#byHash.set(tokenHash, person.id);
    this.#hashes.set(person.id, tokenHash);
  }

  #drop(id: string): void {
    this.#people.delete(id);
    this.#byHash.delete(this.#hashes.get(id) ?? '');
    this.#hashes.delete(id);
  }

  #forgetOutside(): void {
    const outside = this.all().filter((it) => !isHere(it));
    for (const { id } of outside.slice(0, Math.max(0, outside.length - mostOutside))) this.leave(id);
  }
}

const isHere = ({ state }: StoredPerson): boolean => state === 'in' || state === 'waiting';
const plain = (name: string): string => name.toLowerCase();
const reserved = ['facilitator', 'command line', 'projector', 'guest', 'a participant'];

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const gone = 'This person has no place in the drill any more.';
const allSeatsTaken = `All ${mostPeople} places of this drill are taken. Somebody has to leave before another can come in.`;
const lobbyFull = `${mostPendingPerNetwork} people from your network are waiting to be let in already. Try again when the facilitator has let them in.`;
