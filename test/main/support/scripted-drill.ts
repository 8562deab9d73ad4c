import { err, ok } from '../../../shared/basics/result';
import type { Checkpoint, Drill } from '../../../shared/engine/drill';
import type { Change, Happening } from '../../../shared/model/journal';
import type { Command } from '../../../shared/model/run';
import type { DrillMaker } from '../../../main/runner/drill-maker';

/** Something that falls due; `byHand` waits for the facilitator unless everything goes as planned. */
export interface Due {
  readonly at: number;
  readonly id: string;
  readonly byHand?: boolean;
  readonly changes?: readonly Change[];
}

interface Keeper {
  readonly handled: readonly string[];
  readonly ended: boolean;
}

/** A drill that plays a script: what the runner does with time, commands and the disk shows without an interpreter. */
export function scripted(script: readonly Due[]): DrillMaker {
  return {
    create: () => ok(drillOf(script, { handled: [], ended: false })),
    // `as`: the fake's own checkpoint
    restore: (_, { keeper }: Checkpoint) => ok(drillOf(script, keeper as Keeper)),
  };
}

function drillOf(script: readonly Due[], start: Keeper): Drill {
  let keeper = start;
  const open = (asPlanned = false): readonly Due[] =>
    script.filter((due) => !keeper.handled.includes(due.id) && (asPlanned || due.byHand !== true));

  function take(id: string, happening: Happening): Happening {
    const ended = happening.changes.some((change) => change.kind === 'ended');
    keeper = { handled: [...keeper.handled, id], ended: keeper.ended || ended };
    return happening;
  }

  function follow(at: number, command: Command, by: string): Happening | undefined {
    const cause = { kind: 'command', command, by } as const;
    if (command.kind === 'finish') {
      const due = script.find((it) => it.id === command.step && !keeper.handled.includes(it.id));
      return due && take(due.id, { at, cause, changes: [...(due.changes ?? []), { kind: 'left', state: due.id }] });
    }
    if (command.kind === 'improvise') {
      return take('improvised', {
        at,
        cause,
        changes: [{ kind: 'inject', inject: command.inject.id, status: 'released' }],
      });
    }
    if (command.kind === 'end') return take('end', { at, cause, changes: [{ kind: 'ended', outcome: 'stopped' }] });
    return undefined;
  }

  return {
    start: () => ({ at: 0, cause: { kind: 'start' }, changes: [{ kind: 'entered', state: 'find' }] }),
    nextDue: (options) => (keeper.ended ? undefined : open(options?.asPlanned)[0]?.at),
    nextStop: () => (keeper.ended ? undefined : open(true)[0]?.at),
    advance(until, options) {
      const due = keeper.ended ? undefined : open(options?.asPlanned)[0];
      if (due === undefined || due.at > until) return undefined;
      return take(due.id, {
        at: due.at,
        cause: { kind: 'due', what: 'work', id: due.id },
        changes: [...(due.changes ?? [])],
      });
    },
    command(at, command, by) {
      const happening = follow(at, command, by);
      return happening === undefined ? err('There is nothing like that to do now.') : ok(happening);
    },
    checkpoint: () => ({ machine: null, keeper }),
    get ended() {
      return keeper.ended;
    },
  };
}
