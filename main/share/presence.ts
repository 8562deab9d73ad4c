// Who is there, and how long their words take: arrivals, departures and heartbeats of everybody's pages.
import type { Link } from './link';
import type { Seats } from './seats';
import type { ViewNews } from './view-news';

export interface PresenceTools {
  readonly seats: Seats;
  readonly news: ViewNews;
  readonly now: () => number;
  readonly onChange: () => void;
}

export class Presence {
  readonly #tools: PresenceTools;
  readonly #latency = new Map<string, number>();

  constructor(tools: PresenceTools) {
    this.#tools = tools;
  }

  arrived(id: string, link: Link): void {
    this.#tools.news.arrived(id, link);
    this.#seen(id);
  }

  gone(id: string, link: Link): void {
    if (this.#tools.news.gone(id, link)) this.forget(id);
    this.#seen(id);
  }

  beat(id: string, latencyMs: number): void {
    this.#latency.set(id, latencyMs);
    this.#seen(id);
  }

  of(id: string): { readonly present: boolean; readonly latencyMs?: number | undefined } {
    return { present: this.#tools.news.isPresent(id), latencyMs: this.#latency.get(id) };
  }

  forget(id: string): void {
    this.#latency.delete(id);
  }

  #seen(id: string): void {
    const { seats, now, onChange } = this.#tools;
    seats.seen(id, now());
    onChange();
  }
}
