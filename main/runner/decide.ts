// What a command leads to, on a drill that stands at the present instant. Nothing is saved here, so a preview is the same.
import { err, ok, type Result } from '../../shared/basics/result';
import type { Ms } from '../../shared/basics/time';
import type { Drill } from '../../shared/engine/drill';
import type { Cause, Happening } from '../../shared/model/journal';
import { isOwnEntry } from '../../shared/model/own-entry';
import type { Command } from '../../shared/model/run';
import { applyClockCommand, isClockCommand } from './clock-command';
import { clockChange, type ExerciseClock } from './exercise-clock';
import { withClock, type Holds } from './holds';
import { playUntil, type Played } from './play';

export interface Order {
  readonly command: Command;
  readonly by: string;
  /** Where it came over the network: recorded beside it, so that it is taken once. */
  readonly sent?: Sent | undefined;
}

type Sent = NonNullable<Extract<Cause, { kind: 'command' }>['sent']>;

export interface Present {
  readonly drill: Drill;
  /** `at` is the present instant. */
  readonly clock: ExerciseClock;
  readonly holds: Holds;
}

/** Happenings to record and the clock afterwards, or a sentence why the command is refused. */
export function decide(present: Present, order: Order): Result<Played, string> {
  const decided = decideUnmarked(present, order);
  if (!decided.ok || order.sent === undefined) return decided;
  const [first, ...rest] = decided.value.happenings;
  return ok({ ...decided.value, happenings: first === undefined ? rest : [marked(first, order.sent), ...rest] });
}

const marked = (happening: Happening, sent: Sent): Happening =>
  happening.cause.kind === 'command' ? { ...happening, cause: { ...happening.cause, sent } } : happening;

function decideUnmarked(present: Present, order: Order): Result<Played, string> {
  const { drill, clock } = present;
  const { command } = order;
  if (isOwnEntry(command)) return ok({ happenings: [own(order, clock.at)], clock });
  if (drill.ended) return err('This drill has ended. Notes can still be written.');
  if (command.kind === 'jump') return jump(present, order, command.to);
  if (isClockCommand(command)) {
    const next = applyClockCommand(clock, command);
    return next.ok ? ok({ happenings: [withClock(own(order, clock.at), next.value)], clock: next.value }) : next;
  }
  return interpret(present, order);
}

function interpret({ drill, clock, holds }: Present, { command, by }: Order): Result<Played, string> {
  const result = drill.command(clock.at, command, by);
  if (!result.ok) return result;
  const standing = holds.standingAfter(result.value, clock);
  if (standing === undefined) return ok({ happenings: [result.value], clock });
  return ok({ happenings: [withClock(result.value, standing)], clock: standing });
}

/** The jump is recorded where it was made; what falls due on the way follows it, up to an inject that stops the clock. */
function jump({ drill, clock, holds }: Present, order: Order, to: Ms | 'next'): Result<Played, string> {
  const target = to === 'next' ? drill.nextStop(clock.at) : to;
  if (target === undefined) return err('Nothing is due by itself. Give a command, or end the drill.');
  if (target < clock.at) return err('The clock cannot go back. Choose a later instant.');
  const left: ExerciseClock = clock.running ? clock : { ...clock, hold: { kind: 'paused' } };
  const { happenings, clock: after } = playUntil(drill, target, { ...left, at: target }, holds);
  const made: Happening = { ...own(order, clock.at), changes: [clockChange(left)] };
  return ok({ happenings: [made, ...happenings], clock: after });
}

/** An entry of the runner's own: the interpreter knows neither clocks nor notes. */
const own = ({ command, by }: Order, at: Ms): Happening => ({
  at,
  cause: { kind: 'command', command, by },
  changes: [],
});
