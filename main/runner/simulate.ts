import { invariant } from '../../shared/basics/assert';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Drill } from '../../shared/engine/drill';
import type { Happening } from '../../shared/model/journal';
import type { FrozenRun } from '../../shared/model/run';
import { cannotBeDrilled, type DrillMaker } from './drill-maker';

const eventsAtATime = 50;
const cancelled: Failure = { code: 'refused', message: 'The run was cancelled. Nothing of it was saved.' };

export interface Simulated {
  readonly drill: Drill;
  readonly happenings: readonly Happening[];
}

/** Plays a run without people to its end, giving way to everything else now and then. */
export async function simulate(
  frozen: FrozenRun,
  maker: DrillMaker,
  isCancelled: () => boolean,
): Promise<Result<Simulated, Failure>> {
  const made = maker.create(frozen);
  if (!made.ok) return err(cannotBeDrilled(made.error));
  const drill = made.value;
  const happenings = [drill.start()];
  while (!drill.ended) {
    const happening = drill.advance(Number.MAX_SAFE_INTEGER);
    invariant(happening, 'a run without people goes on until it ends');
    happenings.push(happening);
    if (happenings.length % eventsAtATime === 0) await new Promise(setImmediate);
    if (isCancelled()) return err(cancelled);
  }
  return ok({ drill, happenings });
}
