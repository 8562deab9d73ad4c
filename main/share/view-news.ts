// Tells each page what is new for it: soon, together, only what has changed, and never faster than the page can read.
import type { EventMessage } from '../../shared/contract/wire';
import type { ParticipantView } from '../../shared/participants/participant-view';
import type { TimeSource } from '../runner/time-source';
import type { Link } from './link';

/** What is new for all comes at once; what somebody said themselves has been answered already, and can wait for more of it. */
export const soonMs = 40;
export const laterMs = 250;

export interface ViewNewsTools {
  readonly time: Pick<TimeSource, 'now' | 'setTimer'>;
  readonly view: (id: string) => ParticipantView | undefined;
  readonly reportBug: (bug: unknown) => void;
}

export class ViewNews {
  readonly #tools: ViewNewsTools;
  readonly #links = new Map<string, Map<Link, string>>();
  readonly #stale = new Set<string>();
  #timer: { readonly at: number; readonly cancel: () => void } | undefined;

  constructor(tools: ViewNewsTools) {
    this.#tools = tools;
  }

  arrived(id: string, link: Link): void {
    const links = this.#links.get(id) ?? new Map<Link, string>();
    links.set(link, '');
    this.#links.set(id, links);
    this.tell([id]);
  }

  /** Whether it was the last page of this person. */
  gone(id: string, link: Link): boolean {
    const links = this.#links.get(id);
    links?.delete(link);
    if (links === undefined || links.size > 0) return false;
    this.#links.delete(id);
    this.#stale.delete(id);
    return true;
  }

  isPresent(id: string): boolean {
    return this.#links.has(id);
  }

  close(id: string, code: number, reason: string): void {
    for (const link of this.#links.get(id)?.keys() ?? []) link.close(code, reason);
  }

  /** These people have something new to see. */
  tell(ids: Iterable<string>, within = soonMs): void {
    for (const id of ids) if (this.#links.has(id)) this.#stale.add(id);
    this.#flushIn(within);
  }

  tellAll(): void {
    this.tell(this.#links.keys());
  }

  stop(): void {
    this.#timer?.cancel();
    this.#stale.clear();
  }

  #flushIn(ms: number): void {
    const { time } = this.#tools;
    const at = time.now() + ms;
    if (this.#stale.size === 0 || (this.#timer !== undefined && this.#timer.at <= at)) return;
    this.#timer?.cancel();
    const cancel = time.setTimer(ms, () => {
      this.#timer = undefined;
      this.#safely(() => this.#flush());
    });
    this.#timer = { at, cancel };
  }

  /** What goes wrong with a view must not take the drill down. */
  #safely(work: () => void): void {
    try {
      work();
    } catch (bug) {
      this.#stale.clear();
      this.#tools.reportBug(bug);
    }
  }

  #flush(): void {
    for (const id of this.#stale) {
      const links = [...(this.#links.get(id) ?? [])];
      const free = links.filter(([link]) => !link.isBehind());
      const payload = free.length === 0 ? undefined : this.#tools.view(id);
      if (payload !== undefined) {
        const text = JSON.stringify({ event: 'participant.view', payload } satisfies EventMessage);
        for (const [link, last] of free) if (last !== text) this.#send(id, link, text);
      }
      if (free.length === links.length) this.#stale.delete(id);
    }
    this.#flushIn(laterMs);
  }

  #send(id: string, link: Link, text: string): void {
    link.sendText(text);
    this.#links.get(id)?.set(link, text);
  }
}
