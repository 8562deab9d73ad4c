import { hashOf } from '../../basics/hash';
import type { FailureCase, FailureCell, FailureMatrix, FailureSettings } from '../../model/failures';
import type { Subject } from './subject';

/** Two matrices of the same key hold the same cases: what was settled once need not be tried again. */
export const matrixKey = ({ key }: Subject, settings: FailureSettings): string => hashOf({ key, settings });

/** What the cases settled so far say. */
export function matrixOf(key: string, baseline: readonly FailureCell[], cases: readonly FailureCase[]): FailureMatrix {
  return {
    format: 'statedrill.failures',
    version: 1,
    key,
    baseline: [...baseline],
    cases: [...cases],
    singlePoints: singlePointsOf(baseline, cases),
  };
}

/** Single failures, at the start, that keep a service down for good which comes back without them. */
function singlePointsOf(
  baseline: readonly FailureCell[],
  cases: readonly FailureCase[],
): FailureMatrix['singlePoints'] {
  const comesBack = new Set(baseline.filter((it) => it.verdict !== 'never').map((it) => it.service));
  return cases.flatMap(({ failures: [first, second], when, cells }) => {
    if (first === undefined || second !== undefined || when !== 'start') return [];
    const services = cells.filter((it) => it.verdict === 'never' && comesBack.has(it.service)).map((it) => it.service);
    return services.length === 0 ? [] : [{ failure: first, services }];
  });
}
