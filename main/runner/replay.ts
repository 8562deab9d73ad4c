import { canonicalJson } from '../../shared/basics/canonical-json';
import { ok, type Result } from '../../shared/basics/result';
import type { Problem } from '../../shared/compile/problem';
import type { AdvanceOptions, Drill } from '../../shared/engine/drill';
import type { Cause, Change, Happening, JournalEvent } from '../../shared/model/journal';
import { isOwnEntry } from '../../shared/model/own-entry';
import type { FrozenRun } from '../../shared/model/run';
import { isClockCommand } from './clock-command';
import type { DrillMaker } from './drill-maker';

export interface Replayed {
  readonly drill: Drill;
  /** The first event that came out otherwise than it was recorded. */
  readonly differsAt?: number;
}

/** Gives every recorded cause to a new drill and compares what follows with what was recorded. */
export function replay(
  frozen: FrozenRun,
  journal: readonly JournalEvent[],
  maker: DrillMaker,
): Result<Replayed, readonly Problem[]> {
  const made = maker.create(frozen);
  if (!made.ok) return made;
  const drill = made.value;
  let asPlanned = false;
  for (const event of journal) {
    asPlanned =
      event.cause.kind === 'start' ? event.cause.playedTo !== undefined : asPlanned && event.cause.kind === 'due';
    const again = repeat(drill, event, { asPlanned });
    if (again === undefined || !isSame(again, event)) return ok({ drill, differsAt: event.seq });
  }
  return ok({ drill });
}

/** What the same cause leads to on this drill; undefined when it leads to nothing or is refused. */
function repeat(drill: Drill, event: JournalEvent, options: AdvanceOptions): Happening | undefined {
  const { at, cause } = event;
  switch (cause.kind) {
    case 'start':
      return drill.start();
    case 'due':
      return drill.advance(at, options);
    case 'interrupted':
      return { at, cause, changes: [] };
    case 'command': {
      const { command, by } = cause;
      if (isClockCommand(command) || command.kind === 'jump' || isOwnEntry(command)) return { at, cause, changes: [] };
      const result = drill.command(at, command, by);
      return result.ok ? result.value : undefined;
    }
  }
}

/** The clock, the instant a run was opened at and the way a word came are the runner's own; all else is the interpreter's. */
function isSame(again: Happening, event: JournalEvent): boolean {
  return canonicalJson(comparable(again)) === canonicalJson(comparable(event));
}

function comparable({ at, cause, changes }: Happening): unknown {
  const own = (change: Change): boolean => change.kind !== 'clock';
  return { at, cause: comparableCause(cause), changes: changes.filter(own) };
}

function comparableCause(cause: Cause): unknown {
  if (cause.kind === 'start') return { kind: 'start' };
  return cause.kind === 'command' ? { kind: 'command', command: cause.command, by: cause.by } : cause;
}
