import { copyOf } from '../basics/canonical-json';
import { ok, type Result } from '../basics/result';
import type { Ms } from '../basics/time';
import { compile } from '../compile/compile';
import type { Problem } from '../compile/problem';
import type { Happening } from '../model/journal';
import type { FrozenRun } from '../model/run';
import type { Checkpoint } from './drill';
import { advance, cascade, enterInstant } from './keeper/cascade';
import { createKeeper } from './keeper/keeper';
import { redrawUnderWay } from './keeper/redraw';
import type { KeeperState } from './keeper/state';
import { standing } from './keeper/tell';
import { createXStatePort } from './xstate-port';

export interface RestOfRun {
  /** Plays what is left once, by chance and without people. Returns when it was over. */
  play(drawn: { readonly seed: number; readonly run: number }, watch: (happening: Happening) => void): Ms;
}

/**
 * What is left of a live run from `at`, by which everything due has been handled. It goes on on the reference
 * interpreter, which knows what people did that the plan does not; decisions and steps end by the model.
 */
export function restOfRun(run: FrozenRun, checkpoint: Checkpoint, at: Ms): Result<RestOfRun, readonly Problem[]> {
  const ir = compile(run.workflow);
  if (!ir.ok) return ir;
  const port = createXStatePort(ir.value, false);
  return ok({
    play(drawn, watch) {
      port.restore(checkpoint.machine);
      const settings = {
        ...run.settings,
        conduct: 'simulation',
        completion: 'automatic',
        decisions: 'automatic',
        holdAtInjects: false,
        chance: { kind: 'drawn', ...drawn },
      } as const;
      const k = createKeeper(ir.value, { ...run, settings }, port);
      // A checkpoint is our own JSON: see `restoreDrill`.
      k.state = copyOf(checkpoint.keeper) as KeeperState;
      k.told = standing(k);
      enterInstant(k, Math.max(at, k.state.now));
      redrawUnderWay(k);
      let happening: Happening | undefined = cascade(k, { kind: 'due', what: 'wake', id: 'clock' }, () => undefined);
      for (; happening !== undefined; happening = advance(k, Infinity)) watch(happening);
      return k.state.now;
    },
  });
}
