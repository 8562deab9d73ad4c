import { MINUTE, type Ms } from '../../../shared/basics/time';
import { hashOf } from '../../../shared/basics/hash';
import { createDrill } from '../../../shared/engine/create-drill';
import type { Drill } from '../../../shared/engine/drill';
import { link } from '../../../shared/journal/chain';
import type { ChangeOf, Happening, JournalEvent } from '../../../shared/model/journal';
import type { Command, FrozenRun } from '../../../shared/model/run';

/** A room that plays a live run: the smallest thing that does to a drill what the runner does. */
export class Room {
  readonly journal: JournalEvent[] = [];
  private readonly drill: Drill;
  private before: string;
  private wall = Date.UTC(2026, 10, 22, 9, 0);
  private at: Ms = 0;

  constructor(
    readonly frozen: FrozenRun,
    private readonly who = 'Ana',
  ) {
    const drill = createDrill(frozen);
    if (!drill.ok) throw new Error(JSON.stringify(drill.error));
    this.drill = drill.value;
    this.before = hashOf(frozen);
    this.write(this.drill.start());
  }

  /** Real time passes; the exercise clock is not touched. */
  sit(ms: Ms): this {
    this.wall += ms;
    return this;
  }

  /** The exercise goes on to an instant, one real second for each minute. */
  until(at: Ms): this {
    for (let next = this.drill.nextDue(); next !== undefined && next <= at; next = this.drill.nextDue()) {
      this.pass(next);
      const happening = this.drill.advance(next);
      if (happening === undefined) break;
      this.write(happening);
    }
    this.pass(at);
    return this;
  }

  /** Handles what is due and, in the room's place, finishes every piece of work at its planned time. */
  toTheEnd(): this {
    while (!this.drill.ended) {
      const next = this.drill.nextDue({ asPlanned: true });
      if (next === undefined) break;
      this.pass(next);
      const happening = this.drill.advance(next, { asPlanned: true });
      if (happening === undefined) break;
      this.write(happening);
    }
    return this;
  }

  say(command: Command): this {
    const told = this.drill.command(this.at, command, this.who);
    if (!told.ok) throw new Error(told.error);
    this.write(told.value);
    return this;
  }

  /** Notes and the clock are the runner's own events. */
  record(command: Command, changes: Happening['changes'] = []): this {
    this.write({ at: this.at, cause: { kind: 'command', command, by: this.who }, changes });
    return this;
  }

  clock(clock: Omit<ChangeOf<'clock'>, 'kind' | 'speed'>): this {
    const command: Command = clock.running ? { kind: 'resume' } : { kind: 'pause' };
    return this.record(command, [{ kind: 'clock', speed: 60, ...clock }]);
  }

  /** The app dies now and comes back after `away`. */
  dies(away: Ms): this {
    this.wall += away;
    this.write({
      at: this.at,
      cause: { kind: 'interrupted' },
      changes: [{ kind: 'clock', running: false, speed: 60, hold: { kind: 'interrupted' } }],
    });
    return this;
  }

  private pass(at: Ms): void {
    this.wall += Math.max(0, at - this.at) / 60;
    this.at = Math.max(this.at, at);
  }

  private write(happening: Happening): void {
    const event = link(this.before, this.journal.length, Math.round(this.wall), happening);
    this.before = event.hash;
    this.journal.push(event);
  }
}

export const minutes = (count: number): Ms => count * MINUTE;
