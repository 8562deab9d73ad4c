import { useEffect } from 'react';
import type { Failure } from '../../../shared/contract/bridge';
import type { Input } from '../../../shared/contract/contract';
import type { SimulationProgress } from '../../../shared/contract/simulation';
import { call, listen, onConnected } from '../../client/client';
import { createStore, useStore } from '../../client/store';

/** A batch of runs as this page knows it, under a key that says what was asked. */
export interface Batch extends Omit<SimulationProgress, 'batchId' | 'state'> {
  readonly state: SimulationProgress['state'] | 'starting';
  readonly batchId?: string;
  /** Why it was refused, with the field. */
  readonly refusal?: Failure;
  /** `performance.now()` when it was asked for, and when it was last heard of. */
  readonly since: number;
  readonly heard: number;
}

const batches = createStore<Readonly<Record<string, Batch>>>({});
/** Results are large; the oldest are forgotten. */
const MOST = 80;

export const useBatches = (): Readonly<Record<string, Batch>> => useStore(batches);
export const isUnderWay = (batch: Batch | undefined): boolean =>
  batch?.state === 'starting' || batch?.state === 'running';

/** Runs are still being counted; the comparison of the interpreters may take a little longer. */
export const isCounting = (batch: Batch | undefined): boolean =>
  batch !== undefined && isUnderWay(batch) && (batch.state === 'starting' || batch.done < batch.of);

/** Asks for runs. What is already under way or done under this key is left alone. */
export async function startBatch(key: string, input: Input<'simulate.start'>): Promise<void> {
  const before = batches.get()[key];
  if (isUnderWay(before) || before?.state === 'done') return;
  const now = performance.now();
  put(key, { state: 'starting', done: 0, of: input.settings.runs, since: now, heard: now });
  const started = await call('simulate.start', input);
  if (!started.ok) return change(key, { state: 'failed', refusal: started.error, message: started.error.message });
  const { batchId } = started.value;
  change(key, { state: 'running', batchId });
  await askFor(batchId); // what was pushed before the answer came was for nobody
}

/** Its workers are free at once; what was counted so far stays. */
export async function cancelBatch(key: string): Promise<void> {
  const batchId = batches.get()[key]?.batchId;
  if (batchId === undefined) return;
  const cancelled = await call('simulate.cancel', { batchId });
  if (!cancelled.ok) change(key, { message: cancelled.error.message });
}

/** A batch that was cancelled or has failed may be asked for again. */
export const forgetBatch = (key: string): void => batches.set(({ [key]: _forgotten, ...rest }) => rest);

/** Hears of batches for as long as somebody looks at them. */
export function useBatchNews(): void {
  useEffect(() => {
    const stops = [listen('simulation.progress', hear), onConnected(() => underWay().forEach((id) => void askFor(id)))];
    return () => stops.forEach((stop) => stop());
  }, []);
}

const underWay = (): readonly string[] =>
  Object.values(batches.get()).flatMap((it) => (isUnderWay(it) && it.batchId !== undefined ? [it.batchId] : []));

async function askFor(batchId: string): Promise<void> {
  const now = await call('simulate.result', { batchId });
  if (now.ok) return hear(now.value);
  const key = keyOf(batchId);
  if (key !== undefined) change(key, { state: 'failed', refusal: now.error, message: now.error.message });
}

function hear({ batchId, ...progress }: SimulationProgress): void {
  const key = keyOf(batchId);
  if (key === undefined) return;
  const { result } = batches.get()[key] ?? {};
  // News without figures does not take away the figures that are there.
  change(key, { ...(result && { result }), ...progress });
}

const keyOf = (batchId: string): string | undefined =>
  Object.entries(batches.get()).find(([, it]) => it.batchId === batchId)?.[0];

function put(key: string, batch: Batch): void {
  batches.set((now) =>
    Object.fromEntries([
      ...Object.entries(now)
        .filter(([it]) => it !== key)
        .slice(1 - MOST),
      [key, batch],
    ]),
  );
}

function change(key: string, part: Partial<Batch>): void {
  batches.set((now) => {
    const before = now[key];
    return before === undefined ? now : { ...now, [key]: { ...before, ...part, heard: performance.now() } };
  });
}
