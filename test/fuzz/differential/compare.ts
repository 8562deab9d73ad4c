import { checkScenario } from '../../../shared/compile/check-scenario';
import { compile } from '../../../shared/compile/compile';
import { isError } from '../../../shared/compile/problem';
import { agreementOf } from '../../../shared/engine/agreement';
import type { FrozenRun } from '../../../shared/model/run';
import { aRandomRun } from '../../support/random-plan';
import { randomRun } from '../../support/random-run';
import { Seen, type Coverage } from './coverage';
import { shrink } from './shrink';

/** Enough for nearly every run to end; a document that turns in a circle for ever is cut off. */
const MOST_EVENTS = 400;

export interface Comparison {
  documents: number;
  refused: number;
  events: number;
  readonly coverage: Coverage;
  readonly differing: { readonly seed: number; readonly run: FrozenRun }[];
}

export const emptyComparison = (): Comparison => ({
  documents: 0,
  refused: 0,
  events: 0,
  coverage: new Map(),
  differing: [],
});

/** Two generators, so that neither's blind spot is the fuzz's. */
export const documentOf = (seed: number): FrozenRun => (seed % 3 === 2 ? randomRun(seed) : aRandomRun(seed));

/** Compares one made-up document in both interpreters and counts what it went through. */
export function compareDocument(into: Comparison, seed: number): void {
  const run = documentOf(seed);
  if (!compile(run.workflow).ok || checkScenario(run.workflow, run.scenario).some(isError)) {
    into.refused += 1;
    return;
  }
  const seen = new Seen(run);
  const { events, differs } = outcomeOf(run, seen);
  into.documents += 1;
  into.events += events;
  for (const construct of seen.constructs) into.coverage.set(construct, (into.coverage.get(construct) ?? 0) + 1);
  if (differs) into.differing.push({ seed, run });
}

/** The smallest document found that still differs. */
export const smallest = (run: FrozenRun): FrozenRun => shrink(run, (it) => outcomeOf(it).differs);

/** A kernel that throws differs as well. */
function outcomeOf(run: FrozenRun, seen?: Seen): { events: number; differs: boolean } {
  try {
    const { events, difference } = agreementOf(run, { mostEvents: MOST_EVENTS, ...(seen && { watch: seen.watch }) });
    return { events, differs: difference !== undefined };
  } catch {
    return { events: 0, differs: true };
  }
}
