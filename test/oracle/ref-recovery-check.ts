import { known } from '../../shared/basics/assert';
import { atMost, type Figure } from '../torture/figures';
import { completionSteps, refRecovery, refScenario } from './ref-recovery';
import { REFERENCE_RUNS, referenceServices, referenceWaits } from './ref-recovery-figures';
import { sample, z } from './sample';

const MOST_Z = 3.5;

/** Distance of every reference figure of one scenario, in standard errors. */
export function checkRefRecovery(name: 'base' | 'stress', runs: number, seed: number): readonly Figure[] {
  const measured = sample(refRecovery(), refScenario(name), { runs, seed, states: completionSteps });
  const figure = (of: string, values: Float64Array, reference: number): Figure =>
    atMost(`${name}_${of}_z`, Math.round(Math.abs(z(values, reference, REFERENCE_RUNS)) * 100) / 100, MOST_Z);
  const within = (values: Float64Array, limit: number): Float64Array => values.map((it) => Number(it <= limit));
  return [
    ...referenceServices[name].flatMap((service, at) => {
      const values = known(measured.done[completionSteps[at] ?? ''], 'each service has its last step');
      return [
        figure(`${service.name}_mean`, values, service.mean),
        figure(`${service.name}_p95_share`, within(values, service.p95), 0.95),
        figure(`${service.name}_within_rto`, within(values, service.rto), service.withinRto),
      ];
    }),
    ...Object.entries(referenceWaits[name]).map(([pool, reference]) =>
      figure(`wait_${pool}`, known(measured.waited[pool], `${pool} is a pool`), reference),
    ),
  ];
}
