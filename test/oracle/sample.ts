import { known } from '../../shared/basics/assert';
import { MINUTE } from '../../shared/basics/time';
import { compile } from '../../shared/compile/compile';
import { RESULT } from '../../shared/engine/kernel/codes';
import { createKernel } from '../../shared/engine/kernel/create-kernel';
import type { Kernel } from '../../shared/engine/kernel/kernel';
import { doneAtOf, isActive, nowOf, resultOf, waitedOf } from '../../shared/engine/kernel/reading';
import { run } from '../../shared/engine/kernel/run';
import { tablesOf } from '../../shared/engine/kernel/tables';
import type { Scenario } from '../../shared/model/scenario';
import type { Workflow } from '../../shared/model/workflow';

/** What many runs gave, in minutes; Infinity where it never came to be. */
export interface Sample {
  readonly runs: number;
  /** Instant at which the run was over as recovered. */
  readonly recovered: Float64Array;
  /** Instant at which each asked-for state was last left as done, or at which the run ended in it. */
  readonly done: Readonly<Record<string, Float64Array>>;
  /** Waiting time of all claims on each pool. */
  readonly waited: Readonly<Record<string, Float64Array>>;
}

export function sample(
  workflow: Workflow,
  scenario: Scenario,
  { runs, seed, states }: { readonly runs: number; readonly seed: number; readonly states: readonly string[] },
): Sample {
  const k = kernelOf(workflow, scenario);
  const column = (): Float64Array => new Float64Array(runs);
  const recovered = column();
  const done = states.map((id) => ({
    id,
    at: known(k.tables.structure.indexOf.get(id), `${id} is a state`),
    values: column(),
  }));
  const waited = workflow.pools.map(({ key }, pool) => ({ key, pool, values: column() }));
  for (let i = 0; i < runs; i += 1) {
    run(k, { kind: 'drawn', seed, run: i });
    recovered[i] = resultOf(k) === RESULT.recovered ? nowOf(k) / MINUTE : Infinity;
    for (const { at, values } of done) values[i] = instantOf(k, at);
    for (const { pool, values } of waited) values[i] = waitedOf(k, pool) / MINUTE;
  }
  return {
    runs,
    recovered,
    done: Object.fromEntries(done.map(({ id, values }) => [id, values])),
    waited: Object.fromEntries(waited.map(({ key, values }) => [key, values])),
  };
}

export function kernelOf(workflow: Workflow, scenario: Scenario): Kernel {
  const compiled = compile(workflow);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return createKernel(tablesOf(compiled.value, scenario), { stays: false });
}

function instantOf(k: Kernel, state: number): number {
  if (isActive(k, state) && resultOf(k) === RESULT.recovered) return nowOf(k) / MINUTE;
  const at = doneAtOf(k, state);
  return at < 0 ? Infinity : at / MINUTE;
}

export const mean = (values: Float64Array): number => values.reduce((sum, it) => sum + it, 0) / values.length;

export const share = (values: Float64Array, holds: (value: number) => boolean): number =>
  values.reduce((count, it) => count + Number(holds(it)), 0) / values.length;

/** The least value that at least `p` of all values do not exceed. */
export function percentile(values: Float64Array, p: number): number {
  const sorted = values.toSorted();
  return known(sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)], 'there are values');
}

/** How many standard errors a mean lies from a reference mean of many more runs. */
export function z(values: Float64Array, reference: number, referenceRuns: number): number {
  const average = mean(values);
  const variance = values.reduce((sum, it) => sum + (it - average) ** 2, 0) / (values.length - 1);
  return (average - reference) / Math.sqrt(variance * (1 / values.length + 1 / referenceRuns));
}
