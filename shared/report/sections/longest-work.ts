import { z } from 'zod';
import { workIn } from '../as-played';
import type { ReadFacts } from '../facts';
import { heaviest, type PathLink } from './deciding-path';
import { injectsUpon } from './injects-upon';

const ms = z.number().int();

/** The longest work of what decided the recovery: what the plan said of it, and what made it longer. */
export const LongestWork = z.object({
  name: z.string(),
  took: ms,
  /** Most likely duration in the plan; absent where it gives none. */
  planned: ms.optional(),
  /** What the work itself would have taken at full speed: the rest was lost to slower work and pauses. */
  work: ms.optional(),
  /** Those that were upon it. */
  injects: z.array(z.object({ no: z.number().int(), title: z.string() })),
});
export type LongestWork = z.infer<typeof LongestWork>;

export function longestWork(path: readonly PathLink[], { history, steps, traces }: ReadFacts): LongestWork | undefined {
  const most = heaviest(path);
  if (most?.kind !== 'work') return undefined;
  const isIt = ({ visit }: { readonly visit: number }, state: string): boolean => state === most.state && visit === most.visit; // prettier-ignore
  const step = steps.find((it) => isIt(it, it.state));
  const trace = traces.find((it) => isIt(it, it.id));
  const upon = step === undefined ? [] : injectsUpon(step, history);
  return {
    name: most.name,
    took: most.to - most.from,
    ...(step?.planned !== undefined && { planned: step.planned }),
    ...(trace?.kind === 'step' && trace.attempts === 1 && { work: workIn(trace) }),
    injects: upon.map(({ no, title }) => ({ no, title })),
  };
}
