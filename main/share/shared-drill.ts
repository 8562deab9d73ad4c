// One drill while it is shared: who is there, what they are sent, what they say.
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure, Reply } from '../../shared/contract/bridge';
import type { Parsed, RunRecord } from '../../shared/contract/contract';
import type { Allow } from '../../shared/contract/sharing';
import type { ClockReading } from '../../shared/model/clock-reading';
import type { Key } from '../../shared/model/ids';
import type { JournalEvent } from '../../shared/model/journal';
import type { ObjectiveRating } from '../../shared/model/own-report';
import type { ParticipantView } from '../../shared/participants/participant-view';
import { refusalOf } from '../../shared/participants/refusal';
import { rights } from '../../shared/participants/rights';
import type { ParticipantRole } from '../../shared/participants/role';
import { suggestRoles } from '../../shared/participants/suggest-roles';
import type { Order } from '../runner/decide';
import type { TimeSource } from '../runner/time-source';
import type { SeatRow, SharingStore, StoredPerson, StoredSharing } from '../storage/sharing';
import { FollowedRoom } from './followed-room';
import { listInterfaces } from './interfaces';
import { newJoinCode } from './join-code';
import { Lobby } from './lobby';
import type { SharedFile } from './participant-files';
import type { Door } from './participant-sockets';
import { partOf } from './part-of';
import { Seats } from './seats';
import { sharingStatus, type OpenSharing } from './sharing-status';
import { laterMs, ViewNews } from './view-news';
import { WordDesk, type Answer } from './word-desk';

export interface SharedDrillTools {
  readonly store: SharingStore;
  readonly time: TimeSource;
  readonly newId: (prefix: string) => string;
  readonly commit: (runId: string, orders: readonly Order[]) => readonly Result<{ readonly seq: number }, Failure>[];
  readonly ratings: (runId: string) => readonly ObjectiveRating[];
  readonly rate: (runId: string, rating: ObjectiveRating) => Result<unknown, Failure>;
  /** A file that the workspace keeps; of a picture, what is shown of it. */
  readonly file: (hash: string, name: string) => SharedFile | undefined;
  /** Something that the facilitator sees of it has changed. */
  readonly onChange: () => void;
  readonly dispatch: Door['call'];
  readonly reportBug: (bug: unknown) => void;
}

export interface SharedDrillStart {
  readonly stored: StoredSharing;
  readonly record: RunRecord;
  readonly people: readonly SeatRow[];
}

type Participation = Result<ParticipantView, Failure>;

const refuse = (message: string): Result<never, Failure> => err({ code: 'refused', message });

export class SharedDrill {
  readonly #tools: SharedDrillTools;
  readonly #room: FollowedRoom;
  readonly #seats: Seats;
  readonly #news: ViewNews;
  readonly #words: WordDesk;
  readonly #lobby: Lobby;
  readonly #latency = new Map<string, number>();
  #stored: StoredSharing;

  constructor({ stored, record, people }: SharedDrillStart, tools: SharedDrillTools) {
    const { time, store, commit, ratings, newId, reportBug } = tools;
    const { runId } = stored;
    this.#tools = tools;
    this.#stored = stored;
    this.#seats = new Seats(store, people);
    this.#room = new FollowedRoom({
      record,
      allow: stored.allow,
      ratings: () => ratings(runId),
      names: () => this.#names(),
      now: time.now,
    });
    this.#lobby = new Lobby({
      seats: this.#seats,
      now: time.now,
      newId,
      suggest: (name) => suggestRoles({ ...this.#room.workflow, people: this.#room.people }, name),
    });
    this.#words = new WordDesk({ words: this.#room.words, time, commit: (orders) => commit(runId, orders), reportBug });
    this.#news = new ViewNews({ time, view: (id) => this.#viewOf(id), reportBug });
  }

  get stored(): StoredSharing {
    return this.#stored;
  }

  get hasEnded(): boolean {
    return this.#room.hasEnded;
  }

  readonly door: Door = {
    seatOf: (token) => {
      const person = this.#seats.byToken(token);
      if (person === undefined) return undefined;
      return person.name === '' ? 'former' : { id: person.id, name: person.name };
    },
    findFile: (token, inject, hash) => {
      const person = this.#seats.byToken(token);
      if (person?.state !== 'in') return 'stranger';
      const told = this.#room.audience(person).injects.find(({ id }) => id === inject);
      const file = told?.attachments?.find((it) => it.kind === 'file' && it.hash === hash);
      return file?.kind === 'file' ? this.#tools.file(file.hash, file.name) : undefined;
    },
    call: (name, input, caller): Promise<Reply> => this.#tools.dispatch(name, input, caller),
    arrived: (id, link) => {
      this.#news.arrived(id, link);
      this.#seen(id);
    },
    gone: (id, link) => {
      if (this.#news.gone(id, link)) this.#latency.delete(id);
      this.#seen(id);
    },
    beat: (id, latencyMs) => {
      this.#latency.set(id, latencyMs);
      this.#seen(id);
    },
  };

  hear(clock: ClockReading, events: readonly JournalEvent[]): void {
    const news = this.#room.hear(clock, events);
    if (news.kind === 'all') this.#news.tellAll();
    else
      this.#news.tell(
        this.#idsOf((it) => news.of.has(it.name) || rights[it.role].replies === 'all'),
        laterMs,
      );
    if (events.length > 0) this.#tools.onChange();
  }

  /** Ratings of the report have changed: evaluators see their own. */
  hearRatings(): void {
    this.#news.tell(this.#idsOf(({ role }) => rights[role].sees.includes('ratings')));
  }

  join(address: string, asked: Parsed<'participant.join'>): Result<{ token: string }, Failure> {
    if (this.#room.hasEnded) return refuse('This exercise is over. Nobody can join it any more.');
    const joined = this.#lobby.join(address, asked, this.#stored.code);
    this.#tools.onChange();
    return joined;
  }

  view(id: string): Participation {
    const view = this.#viewOf(id);
    return view === undefined ? refuse('You have no place in this drill any more. Join again.') : ok(view);
  }

  async say(id: string, { id: message, say }: Parsed<'participant.say'>): Promise<Answer> {
    const person = this.#seats.find(id);
    if (person?.state !== 'in') return refuse('You are not let in. Nothing was recorded.');
    const seq = this.#room.words.seqOf({ from: id, id: message }, person.name);
    if (seq !== undefined) return ok({ seq });
    const refusal = refusalOf(this.#room.room(), person, this.#room.audience(person), say);
    if (refusal !== undefined) return refuse(refusal);
    if (say.kind !== 'rate')
      return this.#words.say({ person, as: partOf(person, this.#roles()), id: message, said: say });
    const { objective, value, rationale } = say;
    const rating = { objective, value, evaluator: person.name, ...(rationale !== undefined && { rationale }) };
    const rated = this.#tools.rate(this.#stored.runId, rating);
    return rated.ok ? ok({}) : rated;
  }

  leave(id: string): Result<Record<string, never>, Failure> {
    const left = this.#seats.leave(id);
    if (!left.ok) return left;
    this.#latency.delete(id);
    this.#tools.onChange();
    return ok({});
  }

  /** Lets in, turns away, puts out, or gives another part. */
  change(id: string, change: Partial<Pick<StoredPerson, 'role' | 'plays' | 'state'>>): Result<StoredPerson, Failure> {
    const unknown = (change.plays ?? []).find((key) => !this.#roles().some((role) => role.key === key));
    if (unknown !== undefined) return refuse(`This plan has no role ${unknown}.`);
    const changed = this.#seats.change(id, change);
    if (changed.ok) {
      this.#news.tell([id]);
      this.#tools.onChange();
    }
    return changed;
  }

  /** The port is known now; from here on a killed program finds everything as it was. */
  settle(port: number): Result<void, Failure> {
    return this.#keep({ ...this.#stored, port });
  }

  newCode(): Result<void, Failure> {
    return this.#keep({ ...this.#stored, code: newJoinCode() });
  }

  allow(allow: Allow): Result<void, Failure> {
    const kept = this.#keep({ ...this.#stored, allow });
    if (kept.ok) {
      this.#room.allow = allow;
      this.#news.tellAll();
    }
    return kept;
  }

  /** Words that are under way are in the record before the door closes. */
  close(): void {
    this.#words.flush();
    this.#news.stop();
  }

  status(): OpenSharing {
    return sharingStatus({
      stored: this.#stored,
      title: this.#room.title,
      roles: this.#roles(),
      people: this.#seats.all(),
      wrongCodes: this.#lobby.wrongCodes,
      addresses: listInterfaces().map(({ address }) => address),
      presenceOf: (id) => ({ present: this.#news.isPresent(id), latencyMs: this.#latency.get(id) }),
      savedOf: (id) => this.#room.words.savedOf(id).length,
    });
  }

  #viewOf(id: string): ParticipantView | undefined {
    const person = this.#seats.find(id);
    return person && this.#room.view(person);
  }

  #idsOf(isMeant: (person: StoredPerson) => boolean): string[] {
    return this.#seats.all().flatMap((person) => (isMeant(person) ? [person.id] : []));
  }

  #seen(id: string): void {
    this.#seats.seen(id, this.#tools.time.now());
    this.#tools.onChange();
  }

  #keep(stored: StoredSharing): Result<void, Failure> {
    const kept = this.#tools.store.save(stored, this.#tools.time.now());
    if (!kept.ok) return kept;
    this.#stored = stored;
    this.#tools.onChange();
    return kept;
  }

  #roles(): { key: Key; name: string }[] {
    return this.#room.workflow.roles.map(({ key, name }) => ({ key, name }));
  }

  /** The roster, the roles, and whoever is there. */
  #names(): string[] {
    const { people, workflow } = this.#room;
    const here = this.#seats.all().flatMap(({ name, state }) => (state === 'in' ? [name] : []));
    return [...new Set([...here, ...people.map(({ name }) => name), ...workflow.roles.map(({ name }) => name)])];
  }
}

export const roleAndPlays = ({
  role,
  plays,
}: {
  readonly role: ParticipantRole;
  readonly plays?: readonly Key[] | undefined;
}): Partial<Pick<StoredPerson, 'role' | 'plays'>> => ({ role, ...(plays !== undefined && { plays: [...plays] }) });
