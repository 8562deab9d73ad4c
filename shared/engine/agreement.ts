import { canonicalJson } from '../basics/canonical-json';
import { known } from '../basics/assert';
import { compile } from '../compile/compile';
import type { FrozenRun } from '../model/run';
import { createDrill } from './create-drill';
import type { KeeperState } from './keeper/state';
import { createKernel } from './kernel/create-kernel';
import { pictureOfKeeper, pictureOfKernel, type Picture } from './kernel/picture';
import { begin, step } from './kernel/run';
import { tablesOf } from './kernel/tables';

/** How one run went through both interpreters: agreed to its end, or up to an event. */
export interface Agreement {
  /** Events compared. */
  readonly events: number;
  readonly result: string;
  readonly difference?: { readonly keeper: Picture; readonly kernel: Picture; readonly before: Picture };
}

/** Runs a simulation on the XState machine with the timekeeper and on the kernel, in lock step, comparing after every event. */
export function agreementOf(run: FrozenRun, mostEvents = Infinity): Agreement {
  const settings = { ...run.settings, conduct: 'simulation' as const };
  const created = createDrill({ ...run, settings });
  const compiled = compile(run.workflow);
  if (!created.ok || !compiled.ok) throw new Error('A document with errors cannot be compared.');
  const drill = created.value;
  const kernel = createKernel(tablesOf(compiled.value, run.scenario));
  // A checkpoint's keeper is the timekeeper's own state.
  const keeper = (): Picture => pictureOfKeeper(drill.checkpoint().keeper as KeeperState);
  drill.start();
  begin(kernel, settings.chance);
  let before: Picture | undefined;
  for (let events = 1; ; events += 1) {
    const [left, right] = [keeper(), pictureOfKernel(kernel)];
    if (canonicalJson(left) !== canonicalJson(right))
      return { events, result: left.result, difference: { keeper: left, kernel: right, before: before ?? left } };
    before = left;
    if (events >= mostEvents || drill.ended) return { events, result: known(before, 'one was made').result };
    drill.advance(Infinity);
    step(kernel);
  }
}
