import type { CorrectiveAction, FindingStatus, Severity } from '../model/finding';
import { activeStatuses } from '../model/finding';
import type { DrillFindings, FindingTrend, RegisterMeasure } from '../model/finding-trend';

/** Of each finding only what a trend reads. */
export interface TrendFinding {
  readonly runId?: string | undefined;
  readonly type: string;
  readonly severity: Severity;
  readonly status: FindingStatus;
  readonly raisedAt: string;
  readonly due?: string | undefined;
  readonly originalDue?: string | undefined;
  readonly repeats: boolean;
  /** ISO instant at which proof was given. */
  readonly provedAt?: string | undefined;
  readonly actions: readonly Pick<CorrectiveAction, 'due' | 'originalDue' | 'status'>[];
}

export interface TrendDrill {
  readonly runId: string;
  readonly title: string;
  readonly startedAt: string;
}

/** Drills in the order in which they were played, and the measures K-17 to K-20. Strengths and duplicates count nowhere. */
export function findingTrend(drills: readonly TrendDrill[], all: readonly TrendFinding[], today: string): FindingTrend {
  const counted = all.filter(
    ({ type, status }) => type !== 'strength' && status !== 'duplicate' && status !== 'rejected',
  );
  const byRun = Map.groupBy(counted, ({ runId }) => runId ?? '');
  const inOrder = drills.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  return {
    drills: inOrder.map((drill) => ofDrill(drill, byRun.get(drill.runId) ?? [])),
    measures: [closureTime(counted), onTime(counted, today), overdue(counted, today), repeated(counted)],
  };
}

function ofDrill({ runId, title, startedAt }: TrendDrill, found: readonly TrendFinding[]): DrillFindings {
  const count = (is: (finding: TrendFinding) => boolean): number => found.filter(is).length;
  const severe = (severity: Severity): number => count((finding) => finding.severity === severity);
  return {
    runId,
    title,
    startedAt,
    raised: found.length,
    critical: severe('critical'),
    high: severe('high'),
    medium: severe('medium'),
    low: severe('low'),
    repeats: count(({ repeats }) => repeats),
    verified: count(({ status }) => status === 'verified'),
    open: count(({ status }) => activeStatuses.includes(status)),
  };
}

const DAY = 86_400_000;

function closureTime(all: readonly TrendFinding[]): RegisterMeasure {
  const days = all.flatMap(({ status, raisedAt, provedAt }) =>
    status === 'verified' && provedAt !== undefined ? [(Date.parse(provedAt) - Date.parse(raisedAt)) / DAY] : [],
  );
  const value = median(days);
  return {
    code: 'K-17',
    name: 'Median time to verified',
    ...(value !== undefined && { value }),
    unit: 'days',
    n: days.length,
    note: 'From first raised to proof; without strengths and duplicates.',
  };
}

/** The original date counts: a date that was moved does not help. */
function onTime(all: readonly TrendFinding[], today: string): RegisterMeasure {
  const due = all.flatMap(({ actions, originalDue, provedAt }) =>
    actions.flatMap((action) => {
      const first = action.originalDue ?? originalDue;
      return first !== undefined && (first < today || provedAt !== undefined) ? [{ first, provedAt }] : [];
    }),
  );
  const kept = due.filter(({ first, provedAt }) => provedAt !== undefined && provedAt.slice(0, 10) <= first).length;
  return {
    code: 'K-18',
    name: 'Actions verified on time',
    ...(due.length > 0 && { value: kept / due.length }),
    unit: 'share',
    n: due.length,
    note: 'On or before the first date ever promised; not yet verified and past it is late.',
  };
}

function overdue(all: readonly TrendFinding[], today: string): RegisterMeasure {
  const open = all
    .filter(({ status }) => activeStatuses.includes(status) && status !== 'implemented')
    .flatMap(({ actions, due }) => actions.map((action) => ({ due: action.due ?? due, status: action.status })))
    .filter(({ status }) => status !== 'done');
  const late = open.filter(({ due }) => due !== undefined && due < today).length;
  return {
    code: 'K-19',
    name: 'Overdue actions',
    value: late,
    unit: 'count',
    n: open.length,
    note: 'Of all open actions.',
  };
}

function repeated(all: readonly TrendFinding[]): RegisterMeasure {
  const again = all.filter(({ repeats }) => repeats).length;
  return {
    code: 'K-20',
    name: 'Repeat findings',
    ...(all.length > 0 && { value: again / all.length }),
    unit: 'share',
    n: all.length,
    note: 'Linked to an earlier finding that shows itself again.',
  };
}

/** The mean of the two middle values when there is an even number of them. */
function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
