import { formatDuration, type Ms } from '../../basics/time';
import { heaviest, type PathLink } from './deciding-path';
import type { InjectResult } from './injects';
import type { ServiceResult } from './service-results';

/** The service that fared worst: what the headline is about. Undefined when none was interrupted. */
export function worstService(
  services: readonly ServiceResult[],
  isNeededByOthers: (service: string) => boolean,
): ServiceResult | undefined {
  const rank = (it: ServiceResult): readonly number[] => [
    SEVERITY.indexOf(it.rto.verdict),
    it.tier,
    // Of two that stood for the same reason, the one that people use comes first.
    isNeededByOthers(it.key) ? 1 : 0,
    -(it.rto.ratio ?? 0),
    -(it.rto.elapsed ?? 0),
  ];
  return services
    .filter(({ interruptions, rpo }) => interruptions.length > 0 || rpo.verdict === 'missed')
    .toSorted((a, b) => compare(rank(a), rank(b)))[0];
}

const SEVERITY = ['missed', 'inconclusive', 'met', 'no target', 'not interrupted'];

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value - other;
  }
  return 0;
}

/** What the headline says beside the figures of the service itself. */
export interface HeadlineFacts {
  /** What decided when it came back. */
  readonly path: readonly PathLink[];
  readonly injects: readonly InjectResult[];
  /** The step that would have brought it back, where none did. */
  readonly missing: string | undefined;
  /** Ended by its plan: what an inject costs in a run that was broken off happened in the model only. */
  readonly isPlayedOut: boolean;
  /** How often the plan itself keeps the RTO, simulated. */
  readonly simulated?: { readonly inTime: number; readonly runs: number } | undefined;
}

/** One sentence from figures: did it come back in time, what took so long, which inject cost most, what was lost. */
export function headlineOf(worst: ServiceResult | undefined, facts: HeadlineFacts): string {
  if (worst === undefined) return 'No service fell below its minimum level in this run.';
  const parts = [
    returned(worst),
    decided(worst, facts),
    facts.isPlayedOut ? dearest(worst, facts.injects) : undefined,
    lost(worst),
    asDrawn(worst, facts.simulated),
  ];
  return `${parts.filter((part) => part !== undefined).join('; ')}.`;
}

function returned({ name, rto, recoveredAt, interruptions }: ServiceResult): string {
  const since = rto.from === 'disruption' ? '' : ` after the ${rto.from}`;
  if (interruptions.length === 0) return `${name} was not interrupted`;
  if (recoveredAt === undefined) return notBack(name, rto);
  if (rto.elapsed === undefined) return `${name} came back ${formatDuration(recoveredAt)} after the disruption`;
  const back = interruptions.length > 1 ? `${name} was down for up to` : `${name} came back after`;
  return `${back} ${formatDuration(rto.elapsed)}${since}${against(rto.elapsed, rto.target)}`;
}

function against(elapsed: Ms, target: Ms | undefined): string {
  if (target === undefined) return '';
  if (elapsed > target) return `, ${formatDuration(elapsed - target)} past its RTO of ${formatDuration(target)}`;
  return `, within its RTO of ${formatDuration(target)}`;
}

function notBack(name: string, { elapsed, target, verdict }: ServiceResult['rto']): string {
  const after = elapsed === undefined ? '' : ` after ${formatDuration(elapsed)}`;
  const open = `${name} was not back when the run ended${after}`;
  if (target === undefined) return open;
  const judged = verdict === 'missed' ? 'missed' : 'neither met nor missed';
  return `${open}; its RTO of ${formatDuration(target)} was ${judged}`;
}

function decided({ recoveredAt, interruptions }: ServiceResult, { path, missing }: HeadlineFacts): string | undefined {
  if (recoveredAt === undefined && interruptions.length > 0)
    return missing === undefined ? undefined : `“${missing}” was not done`;
  const most = heaviest(path);
  if (most === undefined) return undefined;
  const took = formatDuration(most.to - most.from);
  if (most.kind === 'work') return `“${most.name}” alone took ${took}`;
  return `“${most.name}” waited ${took}${most.reason === undefined ? '' : ` for ${most.reason}`}`;
}

/** An inject is named where it alone cost a tenth of the time or more. */
const WORTH_NAMING = 0.1;

function dearest({ key, rto }: ServiceResult, injects: readonly InjectResult[]): string | undefined {
  const costs = injects.map(({ no, title, cost }) => ({
    no,
    title,
    time: cost?.find(({ service }) => service === key)?.time ?? 0,
  }));
  const most = costs.reduce<(typeof costs)[number] | undefined>(
    (best, it) => (it.time > (best?.time ?? 0) ? it : best),
    undefined,
  );
  if (most === undefined || rto.elapsed === undefined || most.time < WORTH_NAMING * rto.elapsed) return undefined;
  return `by the model, inject ${most.no} “${most.title}” cost ${formatDuration(most.time)}`;
}

/** Where the plan as it is drawn misses the RTO more often than not, the room could hardly have kept it. */
function asDrawn({ rto }: ServiceResult, simulated: HeadlineFacts['simulated']): string | undefined {
  if (rto.verdict !== 'missed' || simulated === undefined || simulated.inTime > 0.5) return undefined;
  if (simulated.inTime === 0) return `simulated ${simulated.runs} times, the plan never keeps its RTO`;
  return `simulated, the plan keeps its RTO in only ${Math.round(simulated.inTime * 100)} of 100 runs`;
}

function lost({ rpo }: ServiceResult): string | undefined {
  if (rpo.loss === undefined || rpo.loss === 0) return undefined;
  const target = rpo.target === undefined ? '' : ` against an RPO of ${formatDuration(rpo.target)}`;
  return `${formatDuration(rpo.loss)} of data were lost${target}`;
}
