import { known } from '../../shared/basics/assert';
import type { Block } from '../../shared/analysis/simulation/block';
import { err, ok, type Result } from '../../shared/basics/result';
import type { AgreementCheck, SimulationResult } from '../../shared/model/simulation';
import { Batch, type BatchNews, type BatchOptions } from './batch';

export interface PlayedBatch {
  readonly block: Block;
  readonly result: SimulationResult;
  readonly agreement: AgreementCheck;
}

export type PlayOptions = Omit<BatchOptions, 'onNews' | 'now' | 'agreement'> & {
  readonly onNews?: (news: BatchNews) => void;
};

/** A whole batch, from beginning to end; a sentence where it failed. */
export function playBatch({ onNews, ...options }: PlayOptions): Promise<Result<PlayedBatch, string>> {
  return new Promise((resolve) => {
    const batch: Batch = new Batch({
      ...options,
      now: () => performance.now(),
      onNews(news) {
        onNews?.(news);
        if (news.state === 'failed') resolve(err(known(news.message, 'a failure says why')));
        if (news.state !== 'done') return;
        const { result, agreement } = news;
        const block = known(batch.block, 'a finished batch has its runs');
        resolve(ok({ block, result: known(result, 'and results'), agreement: known(agreement, 'and was compared') }));
      },
    });
  });
}
