import { copyOf } from '../basics/canonical-json';
import { err, ok, type Result } from '../basics/result';
import { checkScenario } from '../compile/check-scenario';
import { compile } from '../compile/compile';
import type { Problem } from '../compile/problem';
import type { FrozenRun } from '../model/run';
import type { Checkpoint, Drill } from './drill';
import { advance, begin, cascade, enterInstant } from './keeper/cascade';
import { handlingOf } from './keeper/commands';
import { nextDue, nextStop } from './keeper/due';
import { createKeeper, type Keeper } from './keeper/keeper';
import type { KeeperState } from './keeper/state';
import { standing } from './keeper/tell';
import { createXStatePort } from './xstate-port';

/** A new run, not yet started; refused with its problems when the document has errors. */
export function createDrill(run: FrozenRun): Result<Drill, readonly Problem[]> {
  const keeper = keeperOf(run);
  return keeper.ok ? ok(drillOn(keeper.value)) : keeper;
}

/** A run as it was at `checkpoint`: nothing is entered again, every due time stays where it was. */
export function restoreDrill(run: FrozenRun, checkpoint: Checkpoint): Result<Drill, readonly Problem[]> {
  const keeper = keeperOf(run);
  if (!keeper.ok) return keeper;
  const k = keeper.value;
  k.machine.restore(checkpoint.machine);
  // A checkpoint is our own JSON under its own hash: see main/storage.
  k.state = copyOf(checkpoint.keeper) as KeeperState;
  k.told = standing(k);
  return ok(drillOn(k));
}

function keeperOf(run: FrozenRun): Result<Keeper, readonly Problem[]> {
  const ir = compile(run.workflow);
  if (!ir.ok) return ir;
  const errors = checkScenario(run.workflow, run.scenario).filter((problem) => problem.severity === 'error');
  if (errors.length > 0) return err(errors);
  return ok(createKeeper(ir.value, run, createXStatePort(ir.value, run.settings.conduct === 'live')));
}

function drillOn(k: Keeper): Drill {
  const as = <T>(planned: boolean | undefined, what: () => T): T => {
    k.asPlanned = planned ?? false;
    const result = what();
    k.asPlanned = false;
    return result;
  };
  return {
    start: () => begin(k),
    nextDue: (options) => as(options?.asPlanned, () => nextDue(k)?.at),
    nextStop: (after) => nextStop(k, after),
    advance: (until, options) => as(options?.asPlanned, () => advance(k, until)),
    command(at, command, by) {
      const handling = handlingOf(k, command);
      if (!handling.ok) return handling;
      enterInstant(k, at);
      return ok(cascade(k, { kind: 'command', command, by }, handling.value));
    },
    checkpoint: () => ({ machine: k.machine.persist(), keeper: copyOf(k.state) }),
    get ended() {
      return k.state.result !== null;
    },
  };
}
