import {
  createActor,
  initialTransition,
  setup,
  transition,
  type ExecutableActionObject,
  type Snapshot,
  type SnapshotFrom,
} from 'xstate';
import { invariant } from '../basics/assert';
import type { Ir } from '../compile/ir';
import { ROOT } from '../compile/ir';
import type { Guard } from '../model/guard';
import { holds, type World } from './conditions';
import type { MachineEffect, MachinePort } from './machine-port';

interface MachineEvent {
  readonly type: string;
  readonly world: World;
}

const nothing = (): void => undefined;

/** The closed catalogue: nothing in a document can name anything else. */
const catalogue = setup({
  types: { context: {} as { live: boolean }, events: {} as MachineEvent },
  guards: {
    cond: ({ event }, guard: Guard) => holds(event.world, guard),
    live: ({ context, event }, guard: Guard | undefined) =>
      context.live && (guard === undefined || holds(event.world, guard)),
  },
  actions: { enter: nothing, leave: nothing, keep: nothing, resume: nothing, set: nothing },
});

/** The XState side of a run. `live` opens the deviations: fixed for the whole run. */
export function createXStatePort(ir: Ir, live: boolean): MachinePort {
  // The config is JSON that the compiler made; XState's own type cannot describe a config it has not seen.
  const config = { ...ir.machine, context: { live } } as unknown as Parameters<typeof catalogue.createMachine>[0];
  const machine = catalogue.createMachine(config);
  let snapshot: SnapshotFrom<typeof machine> | undefined;
  const current = (): SnapshotFrom<typeof machine> => {
    invariant(snapshot, 'the machine was started or restored');
    return snapshot;
  };
  return {
    start() {
      const [first, actions] = initialTransition(machine);
      snapshot = first;
      return effectsOf(actions);
    },
    send(type, world) {
      const before = current();
      const [after, actions] = transition(machine, before, { type, world });
      // A self-transition returns the same snapshot object, but its exit and entry actions ran.
      if (after === before && actions.length === 0) return undefined;
      invariant(after.status !== 'error', `the machine accepts ${type}`);
      snapshot = after;
      return effectsOf(actions);
    },
    active: () =>
      new Set(
        current()
          ._nodes.map((node) => node.id)
          .filter((id) => id !== ROOT),
      ),
    persist: () => JSON.parse(JSON.stringify(machine.getPersistedSnapshot(current()))) as unknown,
    restore(persisted) {
      // Never started: entry actions must not run again.
      snapshot = createActor(machine, { snapshot: persisted as Snapshot<unknown> }).getSnapshot();
    },
  };
}

const effectsOf = (actions: readonly ExecutableActionObject[]): readonly MachineEffect[] =>
  actions.map((action) => ({ type: action.type, ...(action.params as object) }) as MachineEffect);
