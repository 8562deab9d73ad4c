// One participant's page: acknowledges every inject at once, loses its connection now and then, and remembers what it was shown.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ParticipantView } from '../../../shared/participants/participant-view';
import type { Random } from '../seeded-random';
import { openWire, type WireClient } from './wire-client';

/** As the page waits before it tries again. */
const retryMs = [100, 250, 500];

export interface Message {
  readonly id: string;
  readonly inject: string;
  readonly sentAt: number;
  /** Milliseconds from the first sending until it was shown as saved. */
  took?: number;
  /** The server was killed, or away, meanwhile. */
  wasCut?: boolean;
}

export interface ParticipantOptions {
  readonly name: string;
  readonly address: string;
  readonly token: string;
  readonly random: Random;
  /** Percent of messages around which the wire breaks. */
  readonly drops: number;
  /** Told the moment something is shown as saved. */
  readonly onSaved: () => void;
}

export class Participant {
  readonly messages = new Map<string, Message>();
  readonly #options: ParticipantOptions;
  #wire: WireClient | undefined;
  #isOver = false;
  drops = 0;
  /** Saved ones that a later view did not show as saved. */
  forgotten = 0;
  refusals: string[] = [];
  /** Wall time at which everything saved before was shown again, after each connection. */
  shownAgainAt = 0;

  constructor(options: ParticipantOptions) {
    this.#options = options;
    void this.#live();
  }

  get name(): string {
    return this.#options.name;
  }

  get savedCount(): number {
    return [...this.messages.values()].filter(({ took }) => took !== undefined).length;
  }

  /** What was not answered when the server was killed is not measured. */
  serverIsGone(): void {
    for (const message of this.messages.values()) if (message.took === undefined) message.wasCut = true;
  }

  end(): void {
    this.#isOver = true;
    this.#wire?.cut();
  }

  async #live(): Promise<void> {
    for (let attempt = 0; !this.#isOver;) {
      const { address, token } = this.#options;
      try {
        this.#wire = await openWire({ address, token, onEvent: (name, payload) => this.#hear(name, payload) });
        attempt = 0;
        // An impatient page: it says again what was not answered before it has looked what is saved.
        for (const message of this.messages.values()) if (message.took === undefined) void this.#send(message);
        await this.#wire.ask('participant.view', {}, (reply) => {
          if (reply.ok) this.#see(reply.value as ParticipantView, true); // `as`: the contract says so
        });
        await this.#wire.gone;
      } catch {
        // the server is away, or the wire broke: tried again below, as the page does
      }
      await sleep(retryMs[Math.min(attempt++, retryMs.length - 1)]);
    }
  }

  #hear(name: string, payload: unknown): void {
    if (name === 'participant.view') this.#see(payload as ParticipantView, false); // `as`: the name says which payload
  }

  #see(view: ParticipantView, isFirst: boolean): void {
    const shown = new Set(view.saved);
    for (const message of this.messages.values()) {
      const inject = view.injects.find(({ id }) => id === message.inject);
      const isShown = shown.has(message.id) && inject?.acknowledged !== undefined;
      if (message.took !== undefined && !isShown) this.forgotten += 1;
      if (isShown) this.#saved(message);
    }
    if (isFirst) this.shownAgainAt = performance.now();
    for (const { id, acknowledged } of view.injects)
      if (acknowledged === undefined && !this.messages.has(id)) this.#acknowledge(id);
  }

  #acknowledge(inject: string): void {
    const message: Message = { id: `${this.name}-${inject}`, inject, sentAt: performance.now() };
    this.messages.set(inject, message);
    void this.#send(message);
  }

  async #send(message: Message): Promise<void> {
    const { random, drops } = this.#options;
    const wire = this.#wire;
    if (wire === undefined) return;
    const isDropped = random.below(100) < drops;
    const isBefore = random.below(2) === 0;
    if (isDropped) this.drops += 1;
    if (isDropped && isBefore) return wire.cut();
    try {
      const say = { kind: 'acknowledge', inject: message.inject };
      const asked = wire.ask('participant.say', { id: message.id, say }, (reply) => {
        if (reply.ok) this.#saved(message);
        else this.refusals.push(reply.error.message);
      });
      if (isDropped) setTimeout(() => wire.cut(), random.below(30));
      await asked;
    } catch {
      // not answered: sent again under the same id after the next connection
    }
  }

  #saved(message: Message): void {
    if (message.took !== undefined) return;
    message.took = performance.now() - message.sentAt;
    this.#options.onSaved();
  }
}
