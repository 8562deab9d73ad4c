import type { FailureCase, FailureCell, FailureMatrix, FailureVerdict } from '../../../shared/model/failures';
import { canonicalJson } from '../../../shared/basics/canonical-json';

/** One case of the matrix, with how much harm it does. */
export interface MatrixRow {
  readonly id: string;
  readonly case: FailureCase;
  readonly cells: ReadonlyMap<string, FailureCell>;
  /** Services that are worse off than with nothing failing. */
  readonly worse: number;
  /** Services that fare no worse than with nothing failing. */
  readonly asBefore: ReadonlySet<string>;
  readonly never: number;
  readonly late: number;
}

const RANK: Record<FailureVerdict, number> = { 'in time': 0, late: 1, never: 2 };

/** What does most harm first; for pairs only those that are worse than either failure alone. */
export function matrixRows({ baseline, cases }: FailureMatrix, depth: 1 | 2): readonly MatrixRow[] {
  const before = new Map(baseline.map(({ service, verdict }) => [service, RANK[verdict]]));
  const alone = depth === 2 ? worstAlone(cases) : undefined;
  const starts = new Map(cases.filter(({ when }) => when === 'start').map((it) => [canonicalJson(it.failures), it]));
  return cases
    .filter((it) => it.failures.length === depth && !isAsFromStart(it, starts))
    .map((it) => rowOf(it, { before, alone }))
    .toSorted((a, b) => b.never - a.never || b.worse - a.worse || b.late - a.late);
}

type Starts = ReadonlyMap<string, FailureCase>;

/** The worst instant is told apart only where it is worse than the start. */
function isAsFromStart(of: FailureCase, starts: Starts): boolean {
  const start = of.when === 'start' ? undefined : starts.get(canonicalJson(of.failures));
  return start !== undefined && of.cells.every((cell) => start.cells.some((it) => isAsBad(it, cell)));
}

const isAsBad = (a: FailureCell, b: FailureCell): boolean =>
  a.service === b.service && RANK[a.verdict] >= RANK[b.verdict];

function rowOf(of: FailureCase, standards: Standards): MatrixRow {
  const count = (verdict: FailureVerdict): number => of.cells.filter((cell) => cell.verdict === verdict).length;
  return {
    id: `${of.failures.map((it) => canonicalJson(it)).join(' ')} ${of.when}`,
    case: of,
    cells: new Map(of.cells.map((cell) => [cell.service, cell])),
    worse: of.cells.filter((cell) => RANK[cell.verdict] > rankBefore(cell, of, standards)).length,
    asBefore: new Set(
      of.cells
        .filter((cell) => RANK[cell.verdict] <= (standards.before.get(cell.service) ?? 0))
        .map(({ service }) => service),
    ),
    never: count('never'),
    late: count('late'),
  };
}

type Ranks = ReadonlyMap<string, number>;

interface Standards {
  readonly before: Ranks;
  readonly alone: Ranks | undefined;
}

const rankBefore = (cell: FailureCell, of: FailureCase, { before, alone }: Standards): number =>
  Math.max(
    before.get(cell.service) ?? 0,
    ...(alone === undefined ? [] : of.failures.map((it) => alone.get(`${canonicalJson(it)} ${cell.service}`) ?? 0)),
  );

/** What each failure alone does to each service, at whichever instant is worse. */
function worstAlone(cases: readonly FailureCase[]): Ranks {
  const worst = new Map<string, number>();
  for (const { failures, cells } of cases) {
    const [only] = failures;
    if (only === undefined || failures.length > 1) continue;
    for (const { service, verdict } of cells) {
      const key = `${canonicalJson(only)} ${service}`;
      worst.set(key, Math.max(worst.get(key) ?? 0, RANK[verdict]));
    }
  }
  return worst;
}
