import type { Attempt } from '../../../shared/analysis/simulation/smallest-change';
import type { Input } from '../../../shared/contract/contract';
import type { ServiceOutlook } from '../../../shared/model/simulation';
import { outlookOf } from '../../../shared/report/simulation/service-rows';
import { part } from '../../../shared/report/simulation/share-change';
import { call } from '../../client/client';

/** Runs that each attempt is judged by; the what-if that comes of it has its own. */
export const RUNS = 1_000;
export const ENOUGH = 0.9;
const POLL_MS = 20;

type Source = Omit<Input<'simulate.start'>, 'variant' | 'isProbe'>;

export const isEnough = ({ rto }: ServiceOutlook): boolean => rto !== undefined && part(rto) >= ENOUGH;

/** In time more often; where that is the same, sooner. */
export function isBetter(one: ServiceOutlook, other: ServiceOutlook): boolean {
  const [now, before] = [one.rto?.count ?? 0, other.rto?.count ?? 0];
  return now !== before ? now > before : (one.toMbco.p50 ?? Infinity) < (other.toMbco.p50 ?? Infinity);
}

interface Asked {
  readonly source: Source;
  readonly service: string;
  readonly signal: AbortSignal;
}

/** What a service does with a change, on the same seed; undefined when it is called off. */
export async function playAttempt(
  { title, changes }: Attempt,
  { source, service, signal }: Asked,
): Promise<ServiceOutlook | undefined> {
  const variant = { id: 'sought', title: title.slice(0, 200), changes: [...changes], effects: [] };
  const started = await call('simulate.start', { ...source, variant, isProbe: true });
  if (!started.ok) return undefined;
  const { batchId } = started.value;
  try {
    while (!signal.aborted) {
      // oxlint-disable no-await-in-loop -- asked until the runs are counted
      const progress = await call('simulate.result', { batchId });
      if (!progress.ok || progress.value.state === 'failed') return undefined;
      const { result } = progress.value;
      if (result?.runs === source.settings.runs) return outlookOf(result, service);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      // oxlint-enable no-await-in-loop
    }
    return undefined;
  } finally {
    if (signal.aborted) void call('simulate.cancel', { batchId });
  }
}
