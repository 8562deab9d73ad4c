import type { Refusal } from '../../shared/analysis/simulation/apply-variant';
import { BLOCK } from '../../shared/analysis/simulation/block';
import { SAMPLES } from '../../shared/analysis/simulation/shape';
import type { Subject } from '../../shared/analysis/simulation/subject';

const mostBytes = 1_500_000_000;

/** Every run keeps its figures for every service, so that quantiles are exact: this many fit into memory. */
export function mostRuns({ ir }: Subject): number {
  const bytesPerRun = 9 + 8 * SAMPLES.length * ir.workflow.services.length;
  return Math.floor(mostBytes / bytesPerRun / BLOCK) * BLOCK;
}

export const tooManyRuns = (most: number): Refusal => ({
  field: 'settings.runs',
  message: `At most ${most} runs of this plan fit into memory. Take fewer runs, or shards in the terminal.`,
});
