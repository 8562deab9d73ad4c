import { RESULT, RESULTS } from '../../engine/kernel/codes';
import type { Kernel } from '../../engine/kernel/kernel';
import { takesTime } from '../../engine/kernel/releases';
import { RunOutcome } from '../../model/run';
import type { PoolOutlook, ServiceOutlook, SimulationResult, StepOutlook } from '../../model/simulation';
import { ascending } from './ascending';
import { backlogOutlook } from './backlog-band';
import type { Block } from './block';
import { histogramOf } from './histogram';
import { influencesOf } from './influence';
import { bandOf } from './level-band';
import { lostDataOf } from './lost-data';
import { quantile, quantilesOf } from './quantiles';
import { sampleAt, type Sample, type Shape } from './shape';
import type { Subject } from './subject';
import { whyEnded } from './why-ended';
import { shareOf } from './wilson';

export interface Batch {
  readonly subject: Subject;
  readonly kernel: Kernel;
  readonly shape: Shape;
  readonly seed: number;
}

/** What runs counted in a block say: the same figures for the same block, on every machine. */
export function summaryOf(batch: Batch, block: Block): SimulationResult {
  const { subject, seed } = batch;
  const services = subject.ir.workflow.services;
  const toMbco = new Map(services.map((it, s) => [it.key, block.samples[sampleAt(s, 'toMbco')]!]));
  return {
    format: 'statedrill.simulation',
    version: 1,
    key: subject.key,
    runs: block.runs,
    seed,
    outcomes: outcomesOf(batch, block),
    end: quantilesOf(ascending(block.ends)),
    services: services.map((_, s) => serviceOutlook(batch, block, s)),
    steps: stepOutlooks(batch, block),
    influences: influencesOf({ subject, seed, from: block.from, toMbco }),
    pools: poolOutlooks(batch, block),
  };
}

function outcomesOf({ subject, kernel, seed }: Batch, { outcomes, from }: Block): SimulationResult['outcomes'] {
  return RunOutcome.options.flatMap((outcome) => {
    const code = RESULTS.indexOf(outcome);
    const first = outcomes.indexOf(code);
    if (first < 0) return [];
    const reason = code >= RESULT.stuck ? whyEnded(subject, kernel, { seed, run: from + first }) : undefined;
    const count = outcomes.reduce((sum, it) => sum + (it === code ? 1 : 0), 0);
    return [{ outcome, count, run: from + first, ...(reason !== undefined && { reason }) }];
  });
}

function serviceOutlook({ subject, shape }: Batch, block: Block, s: number): ServiceOutlook {
  const service = subject.ir.workflow.services[s]!;
  const sample = (name: Sample): Float64Array => block.samples[sampleAt(s, name)]!;
  const { runs, counts } = block;
  const interrupted = counts[shape.counts.interrupted + s]!;
  const toMbco = sample('toMbco');
  const sorted = ascending(toMbco);
  const dataLoss = ascending(sample('dataLoss'));
  const losesData = dataLoss.at(-1)! > 0;
  const inTime = (limit: number, of: Float64Array): number => of.reduce((sum, it) => sum + (it <= limit ? 1 : 0), 0);
  const { rto, rpo, mtpd } = service;
  return {
    service: service.key,
    // An RTO of nothing allows no interruption at all.
    ...(rto !== undefined && { rto: shareOf(rto === 0 ? runs - interrupted : inTime(rto, toMbco), runs) }),
    ...(rpo !== undefined && { rpo: shareOf(inTime(rpo, dataLoss), runs) }),
    ...(mtpd !== undefined && { mtpd: shareOf(counts[shape.counts.withinMtpd + s]!, runs) }),
    toMbco: quantilesOf(sorted),
    toFull: quantilesOf(ascending(sample('toFull'))),
    ...((rpo !== undefined || losesData) && { dataLoss: quantilesOf(dataLoss), lostData: lostDataOf(dataLoss) }),
    ...(shape.backlogs.services.includes(s) && { backlog: backlogOutlook(block, shape, s) }),
    interrupted: shareOf(interrupted, runs),
    capacityMinutesLost: sample('lost').reduce((sum, it) => sum + it, 0) / runs / 60_000,
    histogram: histogramOf(sorted),
    runs: examplesOf(toMbco, sorted, block.from),
    band: bandOf(block, shape, s),
  };
}

function examplesOf(values: Float64Array, sorted: Float64Array, from: number): ServiceOutlook['runs'] {
  return {
    median: from + values.indexOf(quantile(sorted, 0.5)!),
    worst: from + values.indexOf(sorted.at(-1)!),
  };
}

function stepOutlooks({ kernel, shape, subject }: Batch, { runs, counts, sums }: Block): StepOutlook[] {
  const { structure } = kernel.tables;
  const { services } = subject.ir.workflow;
  return structure.ids.flatMap((step, job) => {
    if (!takesTime(structure, job)) return [];
    const reached = counts[shape.counts.reached + job]!;
    const mean = (place: number): number => (reached === 0 ? 0 : Number(sums[place + job]!) / reached);
    return [
      {
        step,
        reached: shareOf(reached, runs),
        failed: shareOf(counts[shape.counts.failed + job]!, runs),
        critical: services.flatMap((it, s) => {
          const count = counts[shape.counts.critical + s * shape.jobs + job]!;
          return count === 0 ? [] : [{ service: it.key, share: shareOf(count, runs) }];
        }),
        working: mean(shape.sums.working),
        waitingForUnits: mean(shape.sums.forUnits),
        waitingForOthers: mean(shape.sums.forOthers),
      },
    ];
  });
}

function poolOutlooks({ kernel, shape, subject }: Batch, { runs, sums }: Block): PoolOutlook[] {
  const span = Number(sums[shape.sums.span]!);
  return subject.ir.workflow.pools.map((it, p) => ({
    pool: it.key,
    utilisation: span === 0 ? 0 : Number(sums[shape.sums.inUse + p]!) / kernel.tables.units[p]! / span,
    queue: span === 0 ? 0 : Number(sums[shape.sums.queued + p]!) / span,
    waiting: Number(sums[shape.sums.waited + p]!) / runs,
  }));
}
