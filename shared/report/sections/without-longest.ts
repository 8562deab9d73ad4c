import { z } from 'zod';
import type { Ms } from '../../basics/time';
import type { Key } from '../../model/ids';
import type { Replayable } from '../as-played';
import type { History } from '../history';
import { releasedInjects, replay } from '../replay';
import { factsOf, type ReadFacts } from '../facts';
import { heaviest, type PathLink } from './deciding-path';
import type { DecisionResult } from './decisions';
import type { ServiceResult } from './service-results';

const ms = z.number().int();

/**
 * The run played again with the longest work of the deciding path taking no time: whether to shorten that work is
 * enough, and what would decide instead.
 */
export const WithoutLongest = z.object({
  /** The work that takes no time. */
  name: z.string(),
  /** When the service would be back, from the zero point of its RTO; absent where it would not be. */
  elapsed: ms.optional(),
  verdict: z.enum(['met', 'missed']),
  /** The longest work or waiting of what is left. */
  next: z.object({ name: z.string(), took: ms }).optional(),
  /** When it would be back if that took no time either. */
  withoutBoth: ms.optional(),
  /** All other work takes what it took in the run; otherwise what the plan says. */
  isAsPlayed: z.boolean().optional(),
});
export type WithoutLongest = z.infer<typeof WithoutLongest>;

/** Undefined where the RTO was not missed, no step was longest, or the model cannot replay the run. */
export function withoutLongest(
  { history, isAsPlayed }: Replayable,
  { worst, path, decisions }: { worst: ServiceResult | undefined; path: readonly PathLink[]; decisions: readonly DecisionResult[] }, // prettier-ignore
): WithoutLongest | undefined {
  const most = heaviest(path);
  if (worst?.rto.verdict !== 'missed' || worst.recoveredAt === undefined || most?.kind !== 'work') return undefined;
  const without = (...steps: readonly Key[]): ReadFacts | undefined => {
    const played = replay(taking(history, steps), decisions, releasedInjects(history));
    return played && factsOf(played);
  };
  const then = without(most.state);
  const verdict = verdictIn(then, worst.key);
  if (then === undefined || (verdict !== 'met' && verdict !== 'missed')) return undefined;
  const next = heaviest(then.paths.get(worst.key) ?? []);
  const hasNext = next !== undefined && next.state !== most.state;
  const elapsed = backIn(then, worst.key);
  const withoutBoth = hasNext && next.kind === 'work' && verdict === 'missed' ? backIn(without(most.state, next.state), worst.key) : undefined; // prettier-ignore
  return {
    name: most.name,
    verdict,
    ...(elapsed !== undefined && { elapsed }),
    ...(hasNext && { next: { name: next.name, took: next.to - next.from } }),
    ...(withoutBoth !== undefined && { withoutBoth }),
    ...(isAsPlayed && { isAsPlayed }),
  };
}

const verdictIn = (facts: ReadFacts | undefined, service: Key): ServiceResult['rto']['verdict'] | undefined =>
  facts?.services.find(({ key }) => key === service)?.rto.verdict;

/** From the zero point of its RTO; undefined where it does not come back. */
function backIn(facts: ReadFacts | undefined, service: Key): Ms | undefined {
  const then = facts?.services.find(({ key }) => key === service);
  return then?.recoveredAt === undefined ? undefined : then.rto.elapsed;
}

/** The same run with steps that take no time. */
function taking(history: History, steps: readonly Key[]): History {
  const { workflow } = history.frozen;
  const states = workflow.states.map(
    (state) =>
    state.kind === 'step' && steps.includes(state.id) ? { ...state, duration: { kind: 'fixed' as const, value: 0 } } : state, // prettier-ignore
  );
  return { ...history, frozen: { ...history.frozen, workflow: { ...workflow, states } } };
}
