// Sharing from beginning to end: off by default, one drill at a time, back by itself after a kill, over when the drill is.
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { EventName, EventPayload, Parsed, RunRecord } from '../../shared/contract/contract';
import type { Allow, Sharing } from '../../shared/contract/sharing';
import { wrongTokenCode } from '../../shared/contract/wire';
import type { JournalEvent } from '../../shared/model/journal';
import type { Publish } from '../runner/publish';
import type { StoredPerson, StoredSharing } from '../storage/sharing';
import { formerPeople } from './former-people';
import { isTooLongAgo, Lifetime } from './lifetime';
import { goesOnFrom, sharingRefusal } from './may-be-shared';
import { OneBreath } from './one-breath';
import { openDoor } from './open-door';
import type { ParticipantServer } from './participant-server';
import { sharingAsAsked } from './sharing-as-asked';
import { SharedDrill, type SharedDrillTools } from './shared-drill';

export interface ShareHost {
  /** Where the built pages lie. */
  readonly pageFolder: string;
  readonly publicUrl?: string | undefined;
}

export interface ShareDeskTools extends Omit<SharedDrillTools, 'onChange' | 'dispatch'> {
  /** Absent where there is no program that stays: the command line. */
  readonly host: ShareHost | undefined;
  readonly load: (runId: string) => Result<RunRecord, Failure>;
  readonly publish: Publish;
}

/** "Service restart": pages come back by themselves, with the place they have. */
const goesOnElsewhere = 1012;

const refuse = (message: string): Result<never, Failure> => err({ code: 'refused', message });
const nothingShared = 'No drill is shared.';

interface Open {
  readonly drill: SharedDrill;
  readonly server: ParticipantServer;
}

export class ShareDesk {
  readonly #tools: ShareDeskTools;
  #dispatch: SharedDrillTools['dispatch'] | undefined;
  #open: Open | undefined;
  /** Hears the drill from before its door is open, so that nothing is missed meanwhile. */
  #hearing: SharedDrill | undefined;
  #note: string | undefined;
  readonly #news: OneBreath;
  #isBusy = false;
  readonly #lifetime: Lifetime;

  constructor(tools: ShareDeskTools) {
    this.#tools = tools;
    this.#news = new OneBreath(tools.time, () => tools.publish('share.changed', this.status()));
    this.#lifetime = new Lifetime({
      time: tools.time,
      onAlive: (now) => void tools.store.touch(now),
      onOver: () => void this.close(overNote),
    });
  }

  /** From now on participants' calls have somewhere to go; what was shared when the program was killed is shared again. */
  async begin(dispatch: SharedDrillTools['dispatch']): Promise<void> {
    this.#dispatch = dispatch;
    const { store, time, host } = this.#tools;
    if (host === undefined) return;
    const left = store.load();
    if (left === undefined) return;
    if (isTooLongAgo(left.seenAt, time.now())) return this.#forget(stoppedMeanwhile);
    const opened = await this.#start(left.sharing);
    if (!opened.ok) this.#forget(opened.error.message);
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  status(): Sharing {
    return {
      ...(this.#open && { open: this.#open.drill.status() }),
      ...(this.#note !== undefined && { note: this.#note }),
    };
  }

  async open(asked: Parsed<'share.open'>): Promise<Result<Sharing, Failure>> {
    const { host } = this.#tools;
    if (host === undefined) return refuse('The command line cannot share a drill. Share it from the app, or from "npm start".'); // prettier-ignore
    if (this.#isBusy) return refuse('Sharing is being opened already.');
    this.#isBusy = true;
    try {
      return await this.#openFor(asked, host);
    } finally {
      this.#isBusy = false;
    }
  }

  async close(note?: string): Promise<Result<Sharing, Failure>> {
    if (await this.#shut(wrongTokenCode, 'sharing has ended')) this.#forget(note);
    return ok(this.status());
  }

  /** Closes the door, after whatever is under way is in the record and answered. */
  async #shut(code: number, reason: string): Promise<boolean> {
    const open = this.#open;
    if (open === undefined) return false;
    this.#open = undefined;
    this.#hearing = undefined;
    this.#lifetime.stop();
    open.drill.close();
    await new Promise((answered) => setImmediate(answered));
    await open.server.close(code, reason);
    return true;
  }

  change(id: string, change: Partial<Pick<StoredPerson, 'state'>> & Partial<Part>): Result<Sharing, Failure> {
    return this.#with((drill) => {
      const { role, plays, ...rest } = change;
      return drill.change(id, { ...rest, ...(role && { role }), ...(role && plays && { plays: [...plays] }) });
    });
  }

  newCode(): Result<Sharing, Failure> {
    return this.#with((drill) => drill.newCode());
  }

  allow(allow: Allow): Result<Sharing, Failure> {
    return this.#with((drill) => drill.allow(allow));
  }

  /** The drill that is shared, for what its participants ask. */
  shared(): Result<SharedDrill, Failure> {
    return this.#open === undefined ? refuse(nothingShared) : ok(this.#open.drill);
  }

  /** What the drills publish. */
  hear<N extends EventName>(name: N, payload: EventPayload<N>): void {
    const drill = this.#hearing;
    if (drill === undefined) return;
    // `as`: the name says which payload it is; the table cannot say that of a variable name
    if (name === 'editions.changed' && (payload as { runId: string }).runId === drill.stored.runId) drill.hearRatings();
    if (name !== 'run.journal' && name !== 'run.clock') return;
    const { runId, clock, events = [] } = payload as Omit<EventPayload<'run.journal'>, 'events'> & { events?: JournalEvent[] }; // prettier-ignore
    if (runId !== drill.stored.runId) return;
    drill.hear(clock, events);
    if (drill.hasEnded) this.#lifetime.drillIsOver();
  }

  async #openFor(asked: Parsed<'share.open'>, host: ShareHost): Promise<Result<Sharing, Failure>> {
    const before = this.#open?.drill.status();
    if (before !== undefined && !asked.instead)
      return refuse(`“${before.title}” is shared already. End that first, or say that this one takes its place.`);
    const record = this.#tools.load(asked.runId);
    if (!record.ok) return record;
    const refusal = sharingRefusal(record.value, asked.address);
    if (refusal !== undefined) return refuse(refusal);
    const kept = await this.#makeRoomFor(record.value);
    const now = this.#tools.time.now();
    const opened = await this.#start(sharingAsAsked(asked, { kept, now, publicUrl: host.publicUrl }));
    if (!opened.ok && kept !== undefined) this.#forget(opened.error.message);
    return opened;
  }

  /** Ends what is shared now. Where the other drill goes on from it, its people come along: what was shared is told. */
  async #makeRoomFor(next: RunRecord): Promise<StoredSharing | undefined> {
    const before = this.#open?.drill.stored;
    if (before === undefined) return undefined;
    if (!goesOnFrom(next, before.runId)) {
      await this.close();
      return undefined;
    }
    await this.#shut(goesOnElsewhere, 'the drill goes on from an earlier place');
    return before;
  }

  async #start(stored: StoredSharing): Promise<Result<Sharing, Failure>> {
    const { store, time, host, load, reportBug } = this.#tools;
    const dispatch = this.#dispatch;
    if (host === undefined || dispatch === undefined) return refuse('Statedrill is still starting. Try again.');
    const record = load(stored.runId);
    if (!record.ok) return record;
    const start = { stored, record: record.value, people: store.people() };
    const drill = new SharedDrill(start, { ...this.#tools, dispatch, onChange: () => this.#news.soon() });
    this.#hearing = drill;
    const opened = await openDoor(drill, stored, { pageFolder: host.pageFolder, now: time.now, reportBug });
    if (!opened.ok) {
      this.#hearing = undefined;
      return opened;
    }
    this.#open = { drill, server: opened.value };
    this.#note = undefined;
    this.#lifetime.begin();
    if (drill.hasEnded) this.#lifetime.drillIsOver();
    this.#news.soon();
    return ok(this.status());
  }

  #with(change: (drill: SharedDrill) => Result<unknown, Failure>): Result<Sharing, Failure> {
    if (this.#open === undefined) return refuse(nothingShared);
    const done = change(this.#open.drill);
    return done.ok ? ok(this.status()) : done;
  }

  /** What was kept of it is emptied; pages of people who were there can still be told. */
  #forget(note: string | undefined): void {
    const { store } = this.#tools;
    store.end(formerPeople(store.people()));
    this.#note = note;
    this.#news.soon();
  }

  /** The program ends: nothing is open and nothing is told any more. */
  async stop(): Promise<void> {
    if (this.isOpen) await this.close();
    this.#news.never();
  }
}

type Part = Pick<Parsed<'share.role'>, 'role' | 'plays'>;

const stoppedMeanwhile =
  'Sharing ended when Statedrill stopped. Everything that was said is in the record; share the drill again to go on.';
const overNote = 'The drill is over, so sharing has ended. Everything that was said is in the record.';
