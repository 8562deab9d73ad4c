import { known } from '../../shared/basics/assert';
import { err, ok, type Result } from '../../shared/basics/result';
import type { FailureMatrix } from '../../shared/model/failures';
import type { Errand } from './errands';
import { FailureBatch, type FailureBatchOptions } from './failure-batch';

/** A whole matrix, from beginning to end; a sentence where it failed. */
export function tryFailures(
  { onNews, ...options }: FailureBatchOptions,
  onCancel: Errand['onCancel'] = () => undefined,
): Promise<Result<FailureMatrix, string>> {
  return new Promise((resolve) => {
    const batch: FailureBatch = new FailureBatch({
      ...options,
      onNews(news) {
        onNews(news);
        if (news.state === 'running') return;
        batch.stop();
        const { matrix, message } = news;
        if (news.state === 'done') resolve(ok(known(matrix, 'a finished trial has its matrix')));
        else resolve(err(known(message, 'a failure says why')));
      },
    });
    onCancel(() => {
      batch.stop();
      resolve(err('it was cancelled'));
    });
  });
}
