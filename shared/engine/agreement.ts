import { invariant, known } from '../basics/assert';
import { sameData } from '../basics/same-data';
import { compile } from '../compile/compile';
import type { Happening } from '../model/journal';
import type { FrozenRun } from '../model/run';
import { advance, begin as beginDrill } from './keeper/cascade';
import { createKeeper } from './keeper/keeper';
import { createKernel } from './kernel/create-kernel';
import { pictureOfKeeper, pictureOfKernel, type Picture } from './kernel/picture';
import { begin, step } from './kernel/run';
import { tablesOf } from './kernel/tables';
import { createXStatePort } from './xstate-port';

/** How one run went through both interpreters: agreed to its end, or up to an event. */
export interface Agreement {
  /** Events compared. */
  readonly events: number;
  readonly result: string;
  readonly difference?: { readonly keeper: Picture; readonly kernel: Picture; readonly before: Picture | undefined };
}

export interface AgreementOptions {
  readonly mostEvents?: number;
  /** Sees everything that the timekeeper records. */
  readonly watch?: (happening: Happening) => void;
}

/** Runs a simulation on the XState machine with the timekeeper and on the kernel, in lock step, comparing after every event. */
export function agreementOf(run: FrozenRun, { mostEvents = Infinity, watch }: AgreementOptions = {}): Agreement {
  const settings = { ...run.settings, conduct: 'simulation' as const };
  const compiled = compile(run.workflow);
  invariant(compiled.ok, 'only documents without errors are compared');
  const keeper = createKeeper(compiled.value, { ...run, settings }, createXStatePort(compiled.value, false));
  const kernel = createKernel(tablesOf(compiled.value, run.scenario));
  let happening: Happening | undefined = beginDrill(keeper);
  begin(kernel, settings.chance);
  let before: Picture | undefined;
  for (let events = 1; ; events += 1) {
    watch?.(known(happening, 'a run goes on until it is over'));
    const [left, right] = [pictureOfKeeper(keeper), pictureOfKernel(kernel)];
    const { result } = left;
    if (!sameData(left, right)) return { events, result, difference: { keeper: left, kernel: right, before } };
    if (events >= mostEvents || result !== 'none') return { events, result };
    before = left;
    happening = advance(keeper, Infinity);
    step(kernel);
  }
}
