import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z as zod } from 'zod';
import { oracleForm } from '../../shared/analysis/oracle-form';
import { known } from '../../shared/basics/assert';
import { MINUTE } from '../../shared/basics/time';
import { nowOf } from '../../shared/engine/kernel/reading';
import { run } from '../../shared/engine/kernel/run';
import { Plan } from '../../shared/model/plan';
import type { Figure } from '../torture/figures';
import { kernelOf, percentile, sample, share } from './sample';

const TIMES_WITHIN = 0.02;
const SHARES_WITHIN = 0.006;
const FULL_SIZE = 100_000;

const Reference = zod.object({
  modePath: zod.number(),
  endToEnd: zod.object({ p10: zod.number(), p50: zod.number(), p90: zod.number() }),
  milestone: zod.object({
    state: zod.string(),
    rto: zod.number(),
    p50: zod.number(),
    p90: zod.number().optional(),
    p50Reached: zod.number().optional(),
    p90Reached: zod.number().optional(),
    neverReachedShare: zod.number(),
    shareWithinRto: zod.number(),
  }),
});

// Read from the project's folder: this file also runs as part of a bundle elsewhere.
const json = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(process.cwd(), ...path), 'utf8'));

export const references = zod
  .object({ templates: zod.record(zod.string(), Reference) })
  .parse(json('test/fixtures/oracle/templates.json')).templates;

/** A template in oracle form against the outside calculation of it; fewer runs may lie further off. */
export function checkTemplate(id: string, runs: number, seed: number): readonly Figure[] {
  const reference = known(references[id], `${id} has reference figures`);
  const { workflow, scenarios } = oracleForm(Plan.parse(json('resources/templates', `${id}.json`)));
  const scenario = known(scenarios[0], 'a template has one scenario');
  const { milestone, endToEnd } = reference;
  const slack = Math.max(1, Math.sqrt(FULL_SIZE / runs));
  const measured = sample(workflow, scenario, { runs, seed, states: [milestone.state] });
  const reached = known(measured.done[milestone.state], 'it was asked for');
  const only = reached.filter((it) => it < Infinity);
  const time = (what: string, value: number, expected: number | undefined): Figure[] =>
    expected === undefined ? [] : [near(`${id}_${what}`, value, expected, expected * TIMES_WITHIN * slack)];
  const part = (what: string, value: number, expected: number): Figure =>
    near(`${id}_${what}`, value, expected, SHARES_WITHIN * slack);
  const k = kernelOf(workflow, scenario);
  run(k, { kind: 'planned' });
  return [
    near(`${id}_mode_path`, nowOf(k) / MINUTE, reference.modePath, 0),
    ...time('end_p10', percentile(measured.recovered, 0.1), endToEnd.p10),
    ...time('end_p50', percentile(measured.recovered, 0.5), endToEnd.p50),
    ...time('end_p90', percentile(measured.recovered, 0.9), endToEnd.p90),
    ...time('milestone_p50', percentile(reached, 0.5), milestone.p50),
    ...time('milestone_p90', percentile(reached, 0.9), milestone.p90),
    ...time('milestone_p50_reached', percentile(only, 0.5), milestone.p50Reached),
    ...time('milestone_p90_reached', percentile(only, 0.9), milestone.p90Reached),
    part('never_reached', share(reached, (it) => it === Infinity), milestone.neverReachedShare), // prettier-ignore
    part('within_rto', share(reached, (it) => it <= milestone.rto), milestone.shareWithinRto), // prettier-ignore
  ];
}

function near(name: string, value: number, expected: number, within: number): Figure {
  const rounded = Math.round(value * 10_000) / 10_000;
  return {
    name,
    value: rounded,
    target: `${expected}±${Math.round(within * 1_000) / 1_000}`,
    ok: Math.abs(value - expected) <= within,
  };
}
