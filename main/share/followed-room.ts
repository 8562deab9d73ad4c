// A shared drill as its room knows it, kept up to date from what the runner publishes.
import { learn, nothingKnown, type Known } from '../../shared/analysis/known/known-state';
import type { RunRecord } from '../../shared/contract/contract';
import type { Allow } from '../../shared/contract/sharing';
import { readAnew, type ClockReading } from '../../shared/model/clock-reading';
import type { JournalEvent } from '../../shared/model/journal';
import { peopleOf } from '../../shared/model/roster';
import type { ObjectiveRating } from '../../shared/model/own-report';
import { audienceKey, audienceView, type AudienceView } from '../../shared/participants/audience';
import { participantView } from '../../shared/participants/view-of';
import type { ParticipantView } from '../../shared/participants/participant-view';
import type { Participant, Room } from '../../shared/participants/room';
import { WordBook } from '../../shared/participants/word-book';

/** Who has something new to see: all, or those who said it and those who see what others say. */
export type News = { readonly kind: 'all' } | { readonly kind: 'words'; readonly of: ReadonlySet<string> };

interface Playing {
  readonly name: string;
  readonly roles?: readonly string[] | undefined;
}

export interface FollowedOptions {
  readonly record: RunRecord;
  readonly allow: Allow;
  readonly ratings: () => readonly ObjectiveRating[];
  readonly names: () => readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export class FollowedRoom {
  readonly words = new WordBook();
  readonly runId: string;
  readonly title: string;
  readonly #options: FollowedOptions;
  readonly #audiences = new Map<string, AudienceView>();
  #allow: Allow;
  #known: Known = nothingKnown;
  #clock: ClockReading;
  #seq = -1;

  constructor(options: FollowedOptions) {
    const { record, allow } = options;
    this.#options = options;
    this.#allow = allow;
    this.#clock = record.clock;
    this.runId = record.summary.runId;
    this.title = record.summary.title;
    for (const event of record.journal) this.#takeIn(event);
  }

  get hasEnded(): boolean {
    return this.#known.board.ended !== undefined;
  }

  get workflow(): RunRecord['frozen']['workflow'] {
    return this.#options.record.frozen.workflow;
  }

  get roles(): { key: string; name: string }[] {
    return this.workflow.roles.map(({ key, name }) => ({ key, name }));
  }

  /** Everybody of the roster with the roles that they play, then the other people of the plan. */
  get people(): readonly Playing[] {
    const { workflow, scenario } = this.#options.record.frozen;
    return [...peopleOf(workflow, scenario), ...workflow.people];
  }

  get allow(): Allow {
    return this.#allow;
  }

  set allow(allow: Allow) {
    this.#allow = allow;
    this.#audiences.clear();
  }

  hear(clock: ClockReading, events: readonly JournalEvent[]): News {
    const isOtherClock = clock.running !== this.#clock.running || clock.speed !== this.#clock.speed;
    this.#clock = clock;
    const authors = new Set<string>();
    let isForAll = events.length === 0 || isOtherClock;
    for (const event of events) {
      const author = this.#takeIn(event);
      if (author === undefined) isForAll = true;
      else authors.add(author);
    }
    if (isForAll) this.#audiences.clear();
    return isForAll ? { kind: 'all' } : { kind: 'words', of: authors };
  }

  room(): Room {
    return {
      runId: this.runId,
      title: this.title,
      frozen: this.#options.record.frozen,
      known: this.#known,
      words: this.words,
      clock: readAnew(this.#clock, this.#options.now()),
      allowed: this.#allow,
      ratings: this.#options.ratings,
      names: this.#options.names,
    };
  }

  audience(person: Participant): AudienceView {
    const key = audienceKey(person);
    const audience = this.#audiences.get(key) ?? audienceView(this.room(), person);
    this.#audiences.set(key, audience);
    return audience;
  }

  view(person: Participant): ParticipantView {
    return participantView(this.room(), person, this.audience(person));
  }

  /** Whose words it was, where it was nothing but words: then nobody else has anything new to see. */
  #takeIn(event: JournalEvent): string | undefined {
    if (event.seq <= this.#seq) return undefined;
    this.#seq = event.seq;
    const author = this.words.hear(event);
    if (author !== undefined && isMereWords(event)) return author;
    this.#known = learn(this.#known, event, this.#options.record.frozen);
    return undefined;
  }
}

const isMereWords = ({ cause, changes }: JournalEvent): boolean =>
  changes.length === 0 &&
  cause.kind === 'command' &&
  (cause.command.kind === 'note' || cause.command.kind === 'feedback');
