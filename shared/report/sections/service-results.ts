import { z } from 'zod';
import type { Ms } from '../../basics/time';
import type { Service } from '../../model/catalogue';
import { ZeroPoint } from '../../model/guard';
import type { History } from '../history';
import type { Trace } from '../traces';
import { SimulatedReturn } from './simulated';
import { capacityLost, Interruption, interruptionsOf, LevelPoint, readingsOf, seriesOf } from './service-levels';

/** `missed` also where the run ended with the target already passed; `inconclusive` where it ended before that. */
export const RtoVerdict = z.enum(['met', 'missed', 'inconclusive', 'not interrupted', 'no target']);
export const RpoVerdict = z.enum(['met', 'missed', 'unknown', 'not affected', 'no target']);
export const MtpdVerdict = z.enum(['kept', 'exceeded', 'inconclusive', 'not interrupted', 'no target']);
export type RtoVerdict = z.infer<typeof RtoVerdict>;
export type RpoVerdict = z.infer<typeof RpoVerdict>;
export type MtpdVerdict = z.infer<typeof MtpdVerdict>;

const ms = z.number().int();

export const ServiceResult = z.object({
  key: z.string(),
  name: z.string(),
  tier: z.number().int(),
  mbco: z.number(),
  sla: z.number().optional(),
  levelAtStart: z.number(),
  levelAtEnd: z.number(),
  lowest: LevelPoint,
  series: z.array(LevelPoint),
  interruptions: z.array(Interruption),
  /** First instant at or above the MBCO after having been below. */
  recoveredAt: ms.optional(),
  rto: z.object({
    verdict: RtoVerdict,
    target: ms.optional(),
    from: ZeroPoint,
    /** Instant of that zero point; absent when it never came. */
    clockStart: ms.optional(),
    /** From the zero point to recovery, or to the end of the run. */
    elapsed: ms.optional(),
    /** Elapsed over target, where there is a target above zero. */
    ratio: z.number().optional(),
  }),
  rpo: z.object({ verdict: RpoVerdict, target: ms.optional(), loss: ms.optional() }),
  mtpd: z.object({
    verdict: MtpdVerdict,
    target: ms.optional(),
    /** Recovery, or the end of the run, plus work recovery time. */
    total: ms.optional(),
    workRecovery: ms,
    /** Work recovery time is the plan's, with what work-arounds added: a drill does not measure it. */
    isWorkRecoveryPlanned: z.boolean(),
  }),
  /** From each zero point that happened to the return, or to the end of the run where it did not return. */
  since: z.array(z.object({ point: ZeroPoint, at: ms, elapsed: ms })),
  /** What the model expected before the drill; absent where it cannot play the plan. */
  simulated: SimulatedReturn.optional(),
  /** All interruptions together. */
  belowMbco: ms,
  /** Lost capacity as time at full capacity. */
  capacityLost: ms,
  /** Time below the agreed service level, where one is agreed. */
  belowSla: ms.optional(),
});
export type ServiceResult = z.infer<typeof ServiceResult>;

export const serviceResults = (history: History, traces: readonly Trace[]): ServiceResult[] =>
  history.frozen.workflow.services.map((service) => resultOf(service, history, traces));

function resultOf(service: Service, history: History, traces: readonly Trace[]): ServiceResult {
  const readings = readingsOf(history, service);
  const series = seriesOf(readings);
  const interruptions = interruptionsOf(readings, service.mbco);
  const recoveredAt = interruptions[0]?.to;
  const facts: Facts = { service, history, interruptions, recoveredAt };
  const last = series.at(-1)?.level ?? 100;
  return {
    key: service.key,
    name: service.name,
    tier: service.tier,
    mbco: service.mbco,
    levelAtStart: readings[0]?.level ?? 100,
    levelAtEnd: last,
    lowest: series.reduce((low, point) => (point.level < low.level ? point : low), series[0] ?? { at: 0, level: last }),
    series,
    interruptions,
    rto: rtoOf(facts),
    rpo: rpoOf(facts),
    mtpd: mtpdOf(facts, traces),
    since: sinceZeroPoints(facts),
    belowMbco: interruptions.reduce((sum, { from, to }) => sum + (to ?? history.end) - from, 0),
    capacityLost: capacityLost(series, history.end),
    ...(recoveredAt !== undefined && { recoveredAt }),
    ...(service.sla !== undefined && { sla: service.sla, belowSla: timeBelow(series, service.sla, history.end) }),
  };
}

interface Facts {
  readonly service: Service;
  readonly history: History;
  readonly interruptions: readonly Interruption[];
  readonly recoveredAt: Ms | undefined;
}

function rtoOf({ service, history, interruptions }: Facts): ServiceResult['rto'] {
  const from = service.rtoFrom ?? 'disruption';
  const clockStart = history.board.zeroPoints[from];
  const known = {
    from,
    ...(service.rto !== undefined && { target: service.rto }),
    ...(clockStart !== undefined && { clockStart }),
  };
  const timed = interruptions.map((interruption, index) => ({
    ...interruption,
    // The first counts from the service's zero point, a later one from its own beginning.
    ...elapsedOf(interruption, index === 0 ? clockStart : interruption.from, history.end),
  }));
  const judged = timed.map((it) => ({ ...it, verdict: verdictOf(it, service.rto) }));
  const worst = judged.toSorted((a, b) => RTO_ORDER.indexOf(a.verdict) - RTO_ORDER.indexOf(b.verdict))[0];
  if (worst === undefined) return { ...known, verdict: 'not interrupted' };
  const { verdict, elapsed } = worst;
  const ratio = elapsed !== undefined && service.rto ? { ratio: elapsed / service.rto } : {};
  return { ...known, ...(elapsed !== undefined && { elapsed }), ...ratio, verdict };
}

/** The clocks of a recovery, side by side and never mixed: only one of them is held against the RTO. */
function sinceZeroPoints({ history, interruptions, recoveredAt }: Facts): ServiceResult['since'] {
  if (interruptions.length === 0) return [];
  return ZeroPoint.options.flatMap((point) => {
    const at = history.board.zeroPoints[point];
    return at === undefined ? [] : [{ point, at, elapsed: Math.max(0, (recoveredAt ?? history.end) - at) }];
  });
}

/** Worst first: a service with several interruptions is judged by the worst of them. */
const RTO_ORDER: readonly RtoVerdict[] = ['missed', 'inconclusive', 'met', 'no target', 'not interrupted'];

const elapsedOf = ({ to }: Interruption, zero: Ms | undefined, end: Ms): { elapsed?: Ms } =>
  zero === undefined ? {} : { elapsed: Math.max(0, (to ?? end) - zero) };

function verdictOf({ to, elapsed }: { to?: Ms | undefined; elapsed?: Ms }, target: Ms | undefined): RtoVerdict {
  if (target === undefined) return 'no target';
  // Without its zero point the clock never started: back before that is in time, not back is not yet known.
  if (elapsed === undefined) return to === undefined ? 'inconclusive' : 'met';
  if (elapsed > target || target === 0) return 'missed';
  return to === undefined ? 'inconclusive' : 'met';
}

function rpoOf({ service, history, interruptions }: Facts): ServiceResult['rpo'] {
  const loss = history.board.dataLoss[service.key];
  const target = service.rpo;
  const known = { ...(target !== undefined && { target }), ...(loss !== undefined && { loss }) };
  if (loss === undefined) return { ...known, verdict: interruptions.length === 0 ? 'not affected' : 'unknown' };
  if (target === undefined) return { ...known, verdict: 'no target' };
  return { ...known, verdict: loss <= target ? 'met' : 'missed' };
}

function mtpdOf({ service, history, interruptions, recoveredAt }: Facts, traces: readonly Trace[]) {
  const added = workaroundDebt(service, history, traces);
  const workRecovery = (service.wrt ?? 0) + added;
  const known = {
    workRecovery,
    isWorkRecoveryPlanned: true,
    ...(service.mtpd !== undefined && { target: service.mtpd }),
  };
  if (interruptions.length === 0) return { ...known, verdict: 'not interrupted' as const };
  const total = (recoveredAt ?? history.end) + workRecovery;
  if (service.mtpd === undefined) return { ...known, total, verdict: 'no target' as const };
  const verdict = total > service.mtpd ? 'exceeded' : recoveredAt === undefined ? 'inconclusive' : 'kept';
  return { ...known, total, verdict } as const;
}

/** Later work that the use of manual work-arounds piled up. */
function workaroundDebt(service: Service, { names, end }: History, traces: readonly Trace[]): Ms {
  const debts = traces.map((trace) => {
    const workaround = trace.kind === 'workaround' ? names.thing('workarounds', trace.id) : undefined;
    if (workaround?.service !== service.key) return 0;
    return ((trace.left ?? end) - (trace.started ?? trace.entered)) * workaround.catchUpFactor;
  });
  return Math.round(debts.reduce((sum, debt) => sum + debt, 0));
}

const timeBelow = (series: readonly LevelPoint[], level: number, end: Ms): Ms =>
  series.reduce((sum, point, index) => sum + (point.level < level ? (series[index + 1]?.at ?? end) - point.at : 0), 0);
