// What the projectors are sent. Follows the drills that are shown, and makes each frame from what the room knows.
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { EventName, EventPayload, RunRecord } from '../../shared/contract/contract';
import type { ProjectorFrame } from '../../shared/contract/projecting';
import type { Sharing } from '../../shared/contract/sharing';
import { readAnew, type ClockReading } from '../../shared/model/clock-reading';
import { changeProjector, firstProjector } from '../../shared/analysis/known/projector-settings';
import { learn, nothingKnown, type Known } from '../../shared/analysis/known/known-state';
import { hearTalk, nothingSaid, type RoomTalk } from '../../shared/analysis/known/room-talk';
import { clockEnded, projectorView } from '../../shared/analysis/known/projector-view';
import type { JournalEvent } from '../../shared/model/journal';
import type { ObjectiveRating } from '../../shared/model/own-report';
import type { ProjectorChange, ProjectorJoin, ProjectorSettings } from '../../shared/model/projector';
import type { FrozenRun } from '../../shared/model/run';
import type { Publish } from '../runner/publish';

export interface ProjectorTools {
  /** The record of a run as it lies there. */
  readonly record: (runId: string) => Result<RunRecord, Failure>;
  readonly publish: Publish;
  readonly now: () => number;
  /** What is shown of a picture that the workspace keeps, as a JPEG. */
  readonly preview: (hash: string) => Uint8Array | undefined;
  /** How objectives of a run are rated so far. */
  readonly ratings: (runId: string) => readonly ObjectiveRating[];
}

interface Followed {
  readonly frozen: FrozenRun;
  readonly title: string;
  readonly endedByClock: Set<string>;
  /** Everything up to here is the story so far: it was played before the room came in. */
  readonly playedTo: number;
  known: Known;
  talk: RoomTalk;
  clock: ClockReading;
}

export class ProjectorDesk {
  readonly #tools: ProjectorTools;
  readonly #settings = new Map<string, ProjectorSettings>();
  readonly #followed = new Map<string, Followed>();
  /** The drill that is shared on the network, and how people join it. */
  #shared: { readonly runId: string; readonly join: ProjectorJoin } | undefined;

  constructor(tools: ProjectorTools) {
    this.#tools = tools;
  }

  settings(runId: string): ProjectorSettings {
    return this.#settings.get(runId) ?? firstProjector;
  }

  change(runId: string, change: ProjectorChange): ProjectorSettings {
    const settings = changeProjector(this.settings(runId), change, this.#tools.now());
    this.#settings.set(runId, settings);
    this.#tools.publish('projector.changed', { runId, settings });
    this.#show(runId);
    return settings;
  }

  /** From now on news of this drill are sent to projectors. */
  frame(runId: string): Result<ProjectorFrame, Failure> {
    if (!this.#followed.has(runId)) {
      const record = this.#tools.record(runId);
      if (!record.ok) return err(record.error);
      this.#followed.set(runId, follow(record.value));
    }
    const followed = this.#followed.get(runId);
    return followed === undefined ? err(unknownRun) : ok(this.#frameOf(runId, followed));
  }

  /** Of an inject that is on the projector of this drill now: whoever looks at the wall may look at it. */
  picture(runId: string, hash: string): Result<Uint8Array, Failure> {
    const shown = this.frame(runId);
    if (!shown.ok) return shown;
    const attached = shown.value.view.injects?.flatMap(({ attachments = [] }) => attachments) ?? [];
    const isShown = attached.some((it) => it.kind === 'file' && it.hash === hash);
    const preview = isShown ? this.#tools.preview(hash) : undefined;
    return preview === undefined ? err(noPicture) : ok(preview);
  }

  /** What the drills publish. */
  hear<N extends EventName>(name: N, payload: EventPayload<N>): void {
    // `as`: the name says which payload it is
    if (name === 'editions.changed') this.#show((payload as EventPayload<'editions.changed'>).runId);
    if (name === 'share.changed') this.#hearSharing(payload as EventPayload<'share.changed'>);
    if (name !== 'run.journal' && name !== 'run.clock') return;
    // `as`: the name says which payload it is; the table cannot say that of a variable name
    const { runId, clock, events = [] } = payload as { runId: string; clock: ClockReading; events?: JournalEvent[] };
    const followed = this.#followed.get(runId);
    if (followed === undefined) return;
    followed.clock = clock;
    for (const event of events) takeIn(followed, event);
    this.#show(runId);
  }

  /** Most news of sharing are about people: only another way to join is shown anew. */
  #hearSharing({ open }: EventPayload<'share.changed'>): void {
    const before = this.#shared;
    this.#shared = open && { runId: open.runId, join: joinOf(open) };
    if (before?.runId === open?.runId && before?.join.link === this.#shared?.join.link) return;
    if (before !== undefined) this.#show(before.runId);
    if (open !== undefined) this.#show(open.runId);
  }

  #show(runId: string): void {
    const followed = this.#followed.get(runId);
    if (followed !== undefined) this.#tools.publish('projector.view', this.#frameOf(runId, followed));
  }

  #frameOf(runId: string, { frozen, known, talk, title, endedByClock, ...followed }: Followed): ProjectorFrame {
    const clock = readAnew(followed.clock, this.#tools.now());
    const settings = this.settings(runId);
    const ratings = this.#tools.ratings(runId);
    const view = projectorView({
      frozen,
      known,
      talk,
      ratings,
      settings,
      title,
      running: clock.running,
      now: clock.at,
      endedByClock,
      join: this.#shared?.runId === runId ? this.#shared.join : undefined,
    });
    return { runId, view, clock };
  }
}

const joinOf = ({ joinAddresses, plainAddresses, code }: NonNullable<Sharing['open']>): ProjectorJoin => ({
  link: joinAddresses[0] ?? '',
  address: plainAddresses[0] ?? '',
  code,
});

const noPicture: Failure = { code: 'not-found', message: 'No inject on the projector has this picture.' };
const unknownRun: Failure = { code: 'not-found', message: 'This drill is not in the workspace.' };

function follow({ frozen, journal, summary, clock }: RunRecord): Followed {
  const first = journal[0]?.cause;
  const followed: Followed = {
    frozen,
    title: summary.title,
    clock,
    known: nothingKnown,
    talk: nothingSaid,
    endedByClock: new Set(),
    playedTo: (first?.kind === 'start' && first.playedTo) || 0,
  };
  for (const event of journal) takeIn(followed, event);
  return followed;
}

function takeIn(followed: Followed, event: JournalEvent): void {
  if (event.seq <= followed.known.truth.seq) return;
  followed.known = learn(followed.known, event, followed.frozen);
  followed.talk = hearTalk(followed.talk, event, followed.frozen);
  if (event.at <= followed.playedTo) return;
  for (const key of clockEnded(event, followed.known.truth.visits)) followed.endedByClock.add(key);
}
