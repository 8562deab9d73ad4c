import type { Distribution } from '../../../../shared/model/distribution';
import type { MeasuredTime, StepMeasures } from '../../../../shared/model/learned';
import type { Step } from '../../../../shared/model/state';
import { offeredEstimate } from '../../../../shared/report/learn/offered-estimate';

/** A new estimate for a step, beside the one it has. */
export interface Offer {
  readonly step: Step;
  readonly times: readonly MeasuredTime[];
  readonly duration: Distribution;
}

/** What was estimated before anything was measured stays the base, so that no run counts twice. None where all is taken over. */
export function offerOf(step: Step, measures: readonly StepMeasures[]): Offer | undefined {
  const times = measures.find((it) => it.step === step.id)?.times ?? [];
  if (times.length === 0 || isTakenOver(step, times)) return undefined;
  const before = step.learned?.before ?? step.duration;
  return { step, times, duration: offeredEstimate(before, times.map(({ time }) => time)) }; // prettier-ignore
}

function isTakenOver({ learned }: Step, times: readonly MeasuredTime[]): boolean {
  const key = ({ runId, time }: MeasuredTime): string => `${runId} ${time}`;
  const known = new Set(learned?.from.map(key));
  return times.every((it) => known.has(key(it)));
}
