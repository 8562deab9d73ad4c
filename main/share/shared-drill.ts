// One drill while it is shared: who is there, what they are sent, what they say.
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Parsed, RunRecord } from '../../shared/contract/contract';
import type { Allow } from '../../shared/contract/sharing';
import type { ClockReading } from '../../shared/model/clock-reading';
import type { JournalEvent } from '../../shared/model/journal';
import type { ObjectiveRating } from '../../shared/model/own-report';
import type { ParticipantView } from '../../shared/participants/participant-view';
import { rights } from '../../shared/participants/rights';
import { suggestRoles } from '../../shared/participants/suggest-roles';
import type { Order } from '../runner/decide';
import type { TimeSource } from '../runner/time-source';
import type { SeatRow, SharingStore, StoredPerson, StoredSharing } from '../storage/sharing';
import { drillDoor } from './drill-door';
import { FollowedRoom } from './followed-room';
import { listInterfaces } from './interfaces';
import { newJoinCode } from './join-code';
import { hearWord } from './hear-word';
import { KeptSharing } from './kept-sharing';
import { Lobby } from './lobby';
import type { SharedFile } from './participant-files';
import type { Door } from './participant-sockets';
import { Presence } from './presence';
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
  readonly #presence: Presence;
  readonly #kept: KeptSharing;
  readonly door: Door;

  constructor({ stored, record, people }: SharedDrillStart, tools: SharedDrillTools) {
    const { time, store, commit, ratings, newId, onChange, reportBug } = tools;
    const { runId } = stored;
    this.#tools = tools;
    this.#kept = new KeptSharing(stored, { store, now: time.now, onChange });
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
    this.#presence = new Presence({ seats: this.#seats, news: this.#news, now: time.now, onChange });
    this.door = drillDoor({ ...tools, seats: this.#seats, room: this.#room, presence: this.#presence });
  }

  get stored(): StoredSharing {
    return this.#kept.stored;
  }

  get hasEnded(): boolean {
    return this.#room.hasEnded;
  }

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
    const joined = this.#lobby.join(address, asked, this.stored.code);
    this.#tools.onChange();
    return joined;
  }

  view(id: string): Participation {
    const view = this.#viewOf(id);
    return view === undefined ? refuse('You have no place in this drill any more. Join again.') : ok(view);
  }

  say(id: string, word: Parsed<'participant.say'>): Promise<Answer> {
    const { rate } = this.#tools;
    return hearWord(id, word, { seats: this.#seats, room: this.#room, words: this.#words, rate });
  }

  leave(id: string): Result<Record<string, never>, Failure> {
    const left = this.#seats.leave(id);
    if (!left.ok) return left;
    this.#presence.forget(id);
    this.#tools.onChange();
    return ok({});
  }

  /** Lets in, turns away, puts out, or gives another part. */
  change(id: string, change: Partial<Pick<StoredPerson, 'role' | 'plays' | 'state'>>): Result<StoredPerson, Failure> {
    const unknown = (change.plays ?? []).find((key) => !this.#room.roles.some((role) => role.key === key));
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
    return this.#kept.change({ port });
  }

  newCode(): Result<void, Failure> {
    return this.#kept.change({ code: newJoinCode() });
  }

  allow(allow: Allow): Result<void, Failure> {
    const kept = this.#kept.change({ allow });
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
      stored: this.stored,
      title: this.#room.title,
      roles: this.#room.roles,
      people: this.#seats.all(),
      wrongCodes: this.#lobby.wrongCodes,
      addresses: listInterfaces().map(({ address }) => address),
      presenceOf: (id) => this.#presence.of(id),
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

  /** The roster, the roles, and whoever is there. */
  #names(): string[] {
    const { people, workflow } = this.#room;
    const here = this.#seats.all().flatMap(({ name, state }) => (state === 'in' ? [name] : []));
    return [...new Set([...here, ...people.map(({ name }) => name), ...workflow.roles.map(({ name }) => name)])];
  }
}
