import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MINUTE } from '../../shared/basics/time';
import type { Distribution } from '../../shared/model/distribution';
import { emptyLists } from '../../shared/model/empty-lists';
import type { Scenario } from '../../shared/model/scenario';
import type { State, Step } from '../../shared/model/state';
import type { Workflow } from '../../shared/model/workflow';

const Figure = z.object({
  type: z.enum(['triangular', 'pert', 'lognormal']),
  min: z.number().optional(),
  mode: z.number().optional(),
  max: z.number().optional(),
  median: z.number().optional(),
  sigma: z.number().optional(),
});

/** The reference model as its authors wrote it: test/fixtures/ref-recovery.json, times in minutes. */
const Reference = z.object({
  pools: z.array(z.object({ id: z.string(), capacity: z.number() })),
  services: z.array(z.object({ id: z.string(), completionStep: z.number(), rto: z.number() })),
  steps: z.array(
    z.object({
      index: z.number(),
      id: z.string(),
      priority: z.number(),
      preds: z.array(z.number()),
      duration: Figure,
      successProbability: z.number(),
      maxRetries: z.number(),
      workaround: Figure,
      claims: z.array(z.object({ pool: z.string(), units: z.number() })),
    }),
  ),
});
type Reference = z.infer<typeof Reference>;

const reference = Reference.parse(
  // From the project's folder: this file also runs as part of a bundle elsewhere.
  JSON.parse(readFileSync(join(process.cwd(), 'test/fixtures/ref-recovery.json'), 'utf8')),
);
const minutes = (value: number | undefined): number => Math.round((value ?? 0) * MINUTE);

/** 42 one-step tracks with prerequisites, priorities, claims in order and strict queues. */
export function refRecovery(): Workflow {
  const names = new Map(reference.steps.map((step) => [step.index, step.id]));
  const steps = reference.steps.flatMap((step): State[] => [
    { kind: 'track', id: `t-${step.id}`, parent: 'all', name: step.id },
    stepOf(step, names),
  ]);
  return {
    ...emptyLists(),
    id: 'ref-recovery',
    title: 'Reference recovery',
    states: [
      { kind: 'tracks', id: 'all', name: 'All', join: { kind: 'all' } },
      ...steps,
      { kind: 'end', id: 'over', name: 'Over', outcome: 'recovered' },
    ],
    transitions: [{ id: 'joined', from: 'all', port: 'done', to: 'over' }],
    services: reference.services.map((it) => ({ key: it.id, name: it.id, tier: 1, mbco: 100, rto: minutes(it.rto) })),
    pools: reference.pools.map((it) => ({
      key: it.id,
      name: it.id,
      kind: 'machine',
      units: it.capacity,
      discipline: 'strict',
      onLoss: 'finish',
    })),
  };
}

function stepOf(step: Reference['steps'][number], names: ReadonlyMap<number, string>): Step {
  const service = reference.services.find((it) => it.completionStep === step.index);
  return {
    kind: 'step',
    id: step.id,
    parent: `t-${step.id}`,
    name: step.id,
    duration: distributionOf(step.duration),
    success: step.successProbability,
    retries: { max: step.maxRetries },
    fallback: { duration: distributionOf(step.workaround) },
    claims: step.claims,
    claimOrder: 'in order',
    priority: step.priority,
    after: step.preds.map((index) => names.get(index) ?? ''),
    ...(service && { restores: [{ service: service.id, level: 100 }] }),
  };
}

function distributionOf(it: z.infer<typeof Figure>): Distribution {
  if (it.type === 'lognormal') return { kind: 'lognormal', median: minutes(it.median), sigma: it.sigma ?? 0 };
  return { kind: it.type, min: minutes(it.min), mode: minutes(it.mode), max: minutes(it.max) };
}

/** `stress`: INFRA at half its capacity from 45 to 240 min, and every attempt of `ord-db` that ends in [60, 200) min fails. */
export function refScenario(name: 'base' | 'stress'): Scenario {
  const inject = { type: 'inject' as const, mode: 'alert' as const, from: '', to: [], message: '', expected: [] };
  const failing = reference.steps[17]?.id ?? '';
  return {
    id: name,
    title: name,
    exerciseType: 'simulation',
    objectives: [],
    levels: reference.services.map((it) => ({ service: it.id, percent: 0 })),
    injects:
      name === 'base'
        ? []
        : [
            {
              ...inject,
              id: 'half',
              no: 1,
              title: 'INFRA at half',
              trigger: { kind: 'time', at: 45 * MINUTE },
              effects: [{ op: 'pool', pool: 'INFRA', percent: 50, for: 195 * MINUTE }],
            },
            {
              ...inject,
              id: 'failing',
              no: 2,
              title: 'System failure',
              trigger: { kind: 'time', at: 60 * MINUTE },
              effects: [{ op: 'failing', step: failing, for: 140 * MINUTE }],
            },
          ],
  };
}

export const completionSteps: readonly string[] = reference.services.map(
  (it) => reference.steps[it.completionStep]?.id ?? '',
);
