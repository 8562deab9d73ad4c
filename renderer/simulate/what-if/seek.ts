import type { Attempt } from '../../../shared/analysis/simulation/smallest-change';
import type { Input } from '../../../shared/contract/contract';
import type { ServiceOutlook } from '../../../shared/model/simulation';
import { outlookOf } from '../../../shared/report/simulation/service-rows';
import { part } from '../../../shared/report/simulation/share-change';
import { call } from '../../client/client';

/** Runs that each attempt is judged by; the what-if that comes of it has its own. */
export const RUNS = 1_000;
export const ENOUGH = 0.9;
const POLL_MS = 40;

export interface Sought {
  readonly tried: number;
  /** The first, and so the smallest, that is enough. */
  readonly found?: Attempt;
  /** The one that is in time most often so far. */
  readonly best?: { readonly attempt: Attempt; readonly outlook: ServiceOutlook };
}

type Source = Omit<Input<'simulate.start'>, 'variant'>;

interface Asked {
  readonly source: Source;
  readonly service: string;
  readonly attempts: readonly Attempt[];
  readonly signal: AbortSignal;
  readonly onTried: (so: Sought) => void;
}

/** Tries one change after another on the same seed until one is enough, nothing is left or it is called off. */
export async function seek({ source, service, attempts, signal, onTried }: Asked): Promise<Sought> {
  let so: Sought = { tried: 0 };
  for (const attempt of attempts) {
    // oxlint-disable-next-line no-await-in-loop -- the smallest first: a larger one is asked only where that is not enough
    const outlook = await outlookWith(source, attempt, { service, signal });
    if (signal.aborted) return so;
    so = { ...so, tried: so.tried + 1 };
    if (outlook !== undefined && isBetter(outlook, so.best?.outlook)) so = { ...so, best: { attempt, outlook } };
    if (outlook?.rto !== undefined && part(outlook.rto) >= ENOUGH) so = { ...so, found: attempt };
    onTried(so);
    if (so.found !== undefined) return so;
  }
  return so;
}

function isBetter(one: ServiceOutlook, best: ServiceOutlook | undefined): boolean {
  if (best === undefined) return true;
  const [now, before] = [one.rto?.count ?? 0, best.rto?.count ?? 0];
  return now !== before ? now > before : (one.toMbco.p50 ?? Infinity) < (best.toMbco.p50 ?? Infinity);
}

async function outlookWith(
  source: Source,
  { title, changes }: Attempt,
  { service, signal }: Pick<Asked, 'service' | 'signal'>,
): Promise<ServiceOutlook | undefined> {
  const variant = { id: 'sought', title: title.slice(0, 200), changes: [...changes], effects: [] };
  const started = await call('simulate.start', { ...source, variant });
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
    // The interpreters were compared on the baseline; the threads are wanted for the next attempt.
    void call('simulate.cancel', { batchId });
  }
}
