import { z } from 'zod';
import type { Key } from '../../model/ids';
import type { History } from '../history';
import { releasedInjects, replay } from '../replay';
import { factsOf } from '../facts';
import { heaviest, type PathLink } from './deciding-path';
import type { DecisionResult } from './decisions';
import type { ServiceResult } from './service-results';

/**
 * The run as the model plays it with the longest work of the deciding path taking no time: whether to shorten that
 * work is enough, and what would decide instead.
 */
export const WithoutLongest = z.object({
  /** The work that takes no time. */
  name: z.string(),
  /** When the service would be back, from the zero point of its RTO; absent where it would not be. */
  elapsed: z.number().int().optional(),
  verdict: z.enum(['met', 'missed']),
  /** The longest work or waiting of what is left. */
  next: z.object({ name: z.string(), took: z.number().int() }).optional(),
});
export type WithoutLongest = z.infer<typeof WithoutLongest>;

/** Undefined where the RTO was not missed, no step was longest, or the model cannot replay the run. */
export function withoutLongest(
  history: History,
  { worst, path, decisions }: { worst: ServiceResult | undefined; path: readonly PathLink[]; decisions: readonly DecisionResult[] }, // prettier-ignore
): WithoutLongest | undefined {
  const most = heaviest(path);
  if (worst?.rto.verdict !== 'missed' || worst.recoveredAt === undefined || most?.kind !== 'work') return undefined;
  const played = replay(taking(history, most.state), decisions, releasedInjects(history));
  if (played === undefined) return undefined;
  const { services, paths } = factsOf(played);
  const then = services.find(({ key }) => key === worst.key);
  const verdict = then?.rto.verdict;
  if (then === undefined || (verdict !== 'met' && verdict !== 'missed')) return undefined;
  const next = heaviest(paths.get(worst.key) ?? []);
  const isBack = then.recoveredAt !== undefined && then.rto.elapsed !== undefined;
  return {
    name: most.name,
    verdict,
    ...(isBack && { elapsed: then.rto.elapsed }),
    ...(next !== undefined && next.state !== most.state && { next: { name: next.name, took: next.to - next.from } }),
  };
}

/** The same run with one step that takes no time. */
function taking(history: History, step: Key): History {
  const { workflow } = history.frozen;
  const states = workflow.states.map((state) =>
    state.kind === 'step' && state.id === step ? { ...state, duration: { kind: 'fixed' as const, value: 0 } } : state,
  );
  return { ...history, frozen: { ...history.frozen, workflow: { ...workflow, states } } };
}
