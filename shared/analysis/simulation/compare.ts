import { MINUTE } from '../../basics/time';
import type { Service } from '../../model/catalogue';
import type { Comparison, Difference, ServiceComparison } from '../../model/simulation';
import type { Block } from './block';
import { sampleAt } from './shape';
import { Z95 } from './wilson';

/** A variant against its baseline, run by run: both drew the same numbers. */
export const compare = (services: readonly Service[], baseline: Block, variant: Block): Comparison => ({
  runs: baseline.runs,
  services: services.map((service, s) => compareService(service, s, { baseline, variant })),
});

function compareService(service: Service, s: number, blocks: { baseline: Block; variant: Block }): ServiceComparison {
  const of = (sample: 'toMbco' | 'dataLoss' | 'lost'): Pair => ({
    before: blocks.baseline.samples[sampleAt(s, sample)]!,
    after: blocks.variant.samples[sampleAt(s, sample)]!,
  });
  const times = of('toMbco');
  const reached = { both: 0, onlyBaseline: 0, onlyVariant: 0 };
  times.before.forEach((before, run) => {
    const [with0, with1] = [before < Infinity, times.after[run]! < Infinity];
    if (with0 && with1) reached.both += 1;
    else if (with0) reached.onlyBaseline += 1;
    else if (with1) reached.onlyVariant += 1;
  });
  const inTime = (limit: number) => (value: number) => Number(value <= limit);
  const { rto, rpo } = service;
  const toMbco = difference(times);
  return {
    service: service.key,
    // Of an RTO of nothing only a service that is never below its minimum is in time: its time is 0.
    ...(rto !== undefined && { rto: difference(mapped(times, inTime(rto)))! }),
    ...(rpo !== undefined && { rpo: difference(mapped(of('dataLoss'), inTime(rpo)))! }),
    ...(toMbco && { toMbco }),
    reached,
    capacityMinutesLost: difference(mapped(of('lost'), (value) => value / MINUTE))!,
  };
}

interface Pair {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

const mapped = ({ before, after }: Pair, by: (value: number) => number): Pair => ({
  before: before.map(by),
  after: after.map(by),
});

/** Mean of the finite differences; undefined where there is none. */
function difference({ before, after }: Pair): Difference | undefined {
  let count = 0;
  let mean = 0;
  let around = 0;
  for (let run = 0; run < before.length; run += 1) {
    if (before[run] === Infinity || after[run] === Infinity) continue;
    const d = after[run]! - before[run]!;
    count += 1;
    const off = d - mean;
    mean += off / count;
    around += off * (d - mean);
  }
  if (count === 0) return undefined;
  const half = count < 2 ? Infinity : Z95 * Math.sqrt(around / (count - 1) / count);
  return half === Infinity ? { mean, low: mean, high: mean } : { mean, low: mean - half, high: mean + half };
}
