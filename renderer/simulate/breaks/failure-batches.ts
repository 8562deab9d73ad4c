import { useEffect } from 'react';
import type { Input } from '../../../shared/contract/contract';
import type { FailureProgress } from '../../../shared/contract/simulation';
import { call, listen } from '../../client/client';
import { createStore, useStore } from '../../client/store';

/** Trying every failure, as this page knows it. */
export interface FailureBatch extends Omit<FailureProgress, 'batchId' | 'state'> {
  readonly state: FailureProgress['state'] | 'starting';
  readonly batchId?: string;
}

const batches = createStore<Readonly<Record<string, FailureBatch>>>({});

export const useFailureBatch = (key: string): FailureBatch | undefined => useStore(batches)[key];

export async function startFailures(key: string, input: Input<'simulate.failures'>): Promise<void> {
  const before = batches.get()[key]?.state;
  if (before === 'starting' || before === 'running' || before === 'done') return;
  batches.set((now) => ({ ...now, [key]: { state: 'starting', done: 0, of: 0 } }));
  const started = await call('simulate.failures', input);
  change(
    key,
    started.ok
      ? { state: 'running', batchId: started.value.batchId }
      : { state: 'failed', message: started.error.message },
  );
  if (started.ok) early.splice(0).forEach(hear);
}

export async function cancelFailures(key: string): Promise<void> {
  const batchId = batches.get()[key]?.batchId;
  if (batchId !== undefined) await call('simulate.cancel', { batchId });
}

/** Hears of them for as long as somebody looks. */
export const useFailureNews = (): void => useEffect(() => listen('failures.progress', hear), []);

/** Pushed before the answer that names their batch. */
const early: FailureProgress[] = [];

function hear(progress: FailureProgress): void {
  const { batchId, ...rest } = progress;
  const key = Object.entries(batches.get()).find(([, it]) => it.batchId === batchId)?.[0];
  if (key !== undefined) return change(key, rest);
  if (Object.values(batches.get()).some(({ state }) => state === 'starting')) early.push(progress);
}

const change = (key: string, part: Partial<FailureBatch>): void =>
  batches.set((now) => {
    const before = now[key];
    return before === undefined ? now : { ...now, [key]: { ...before, ...part } };
  });
