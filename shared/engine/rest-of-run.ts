import { copyOf } from '../basics/canonical-json';
import { ok, type Result } from '../basics/result';
import type { Ms } from '../basics/time';
import { compile } from '../compile/compile';
import type { Ir } from '../compile/ir';
import type { Problem } from '../compile/problem';
import type { Happening } from '../model/journal';
import type { FrozenRun, RunSettings } from '../model/run';
import type { Checkpoint } from './drill';
import { advance, cascade, enterInstant } from './keeper/cascade';
import { createKeeper, type Keeper } from './keeper/keeper';
import { redrawUnderWay } from './keeper/redraw';
import type { KeeperState } from './keeper/state';
import { standing as toldAt } from './keeper/tell';
import { createKernel } from './kernel/create-kernel';
import { LevelNews, type News } from './kernel/level-news';
import { nowOf } from './kernel/reading';
import { canResume, presentScenario, resume } from './kernel/resume';
import { step } from './kernel/run';
import { tablesOf } from './kernel/tables';
import type { MachinePort } from './machine-port';
import { createXStatePort } from './xstate-port';

export interface RestOfRun {
  /** Plays what is left once, by chance and without people. Returns when it was over. */
  play(drawn: { readonly seed: number; readonly run: number }, watch: (news: News) => void): Ms;
}

/**
 * What is left of a live run from `at`, by which everything due has been handled: on the kernel where it can go on from
 * there, otherwise on the reference interpreter, which knows what people did that the plan does not. Decisions and steps
 * end by the model.
 */
export function restOfRun(run: FrozenRun, checkpoint: Checkpoint, at: Ms): Result<RestOfRun, readonly Problem[]> {
  const ir = compile(run.workflow);
  if (!ir.ok) return ir;
  return ok(quickRest(ir.value, run, { checkpoint, at }) ?? referenceRest(ir.value, run, { checkpoint, at }));
}

interface Stand {
  readonly checkpoint: Checkpoint;
  readonly at: Ms;
}

/** On the reference interpreter, whatever has happened. */
export function referenceRest(ir: Ir, run: FrozenRun, stand: Stand): RestOfRun {
  const port = createXStatePort(ir, false);
  return {
    play(drawn, watch) {
      port.restore(stand.checkpoint.machine);
      const k = standing(ir, run, { ...stand, port, drawn });
      let happening: Happening | undefined = cascade(k, { kind: 'due', what: 'wake', id: 'clock' }, () => undefined);
      for (; happening !== undefined; happening = advance(k, Infinity)) watch(happening);
      return k.state.now;
    },
  };
}

/** On the kernel, some hundred times as fast; undefined where it cannot go on from there: see `canResume`. */
export function quickRest(ir: Ir, run: FrozenRun, stand: Stand): RestOfRun | undefined {
  const state = stand.checkpoint.keeper as KeeperState; // `as`: a checkpoint is our own JSON: see `restoreDrill`
  const tables = tablesOf(ir, presentScenario(run.scenario, state));
  if (!canResume(state, tables)) return undefined;
  const kernel = createKernel(tables, { stays: false });
  const first = { seed: 0, run: 0 };
  const here = atThatMoment(ir, run, { ...stand, port: createXStatePort(ir, false), drawn: first });
  return {
    play(drawn, watch) {
      // What a redraw changes is the jobs; everything else is only read.
      const jobs = Object.fromEntries(Object.entries(here.state.jobs).map(([id, job]) => [id, { ...job }]));
      const k: Keeper = { ...here, settings: byTheModel(run.settings, drawn), state: { ...here.state, jobs } };
      redrawUnderWay(k);
      const levels = new LevelNews(kernel);
      resume(kernel, k.state, { kind: 'drawn', ...drawn });
      do levels.tell(watch);
      while (step(kernel));
      return nowOf(kernel);
    },
  };
}

interface Drawn extends Stand {
  readonly port: MachinePort;
  readonly drawn: { readonly seed: number; readonly run: number };
}

/** The timekeeper at that moment, with what is under way drawn again. */
export function standing(ir: Ir, run: FrozenRun, drawn: Drawn): Keeper {
  const k = atThatMoment(ir, run, drawn);
  k.told = toldAt(k);
  redrawUnderWay(k);
  return k;
}

function atThatMoment(ir: Ir, run: FrozenRun, { checkpoint, at, port, drawn }: Drawn): Keeper {
  const k = createKeeper(ir, { ...run, settings: byTheModel(run.settings, drawn) }, port);
  // A checkpoint is our own JSON: see `restoreDrill`.
  k.state = copyOf(checkpoint.keeper) as KeeperState;
  enterInstant(k, Math.max(at, k.state.now));
  return k;
}

const byTheModel = (settings: RunSettings, drawn: Drawn['drawn']): RunSettings => ({
  ...settings,
  conduct: 'simulation',
  completion: 'automatic',
  decisions: 'automatic',
  holdAtInjects: false,
  chance: { kind: 'drawn', ...drawn },
});
