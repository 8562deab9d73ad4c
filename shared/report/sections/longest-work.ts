import { z } from 'zod';
import type { History } from '../history';
import { heaviest, type PathLink } from './deciding-path';
import type { InjectResult } from './injects';
import { injectsUpon } from './injects-upon';
import type { StepResult } from './step-results';

const ms = z.number().int();

/** The longest work of what decided the recovery: what the plan said of it, and which injects were upon it. */
export const LongestWork = z.object({
  name: z.string(),
  took: ms,
  /** Most likely duration in the plan; absent where it gives none. */
  planned: ms.optional(),
  injects: z.array(
    z.object({
      no: z.number().int(),
      title: z.string(),
      /** Later return of the worst service, by the model; absent where it cannot say. */
      cost: ms.optional(),
    }),
  ),
});
export type LongestWork = z.infer<typeof LongestWork>;

export function longestWork(history: History, { service, path, steps, injects }: Played): LongestWork | undefined {
  const most = heaviest(path);
  if (most?.kind !== 'work') return undefined;
  const step = steps.find(({ state, visit }) => state === most.state && visit === most.visit);
  const upon = step === undefined ? [] : injectsUpon(step, history);
  return {
    name: most.name,
    took: most.to - most.from,
    ...(step?.planned !== undefined && { planned: step.planned }),
    injects: upon.map(({ id, no, title }) => ({
      no,
      title,
      ...costTo(
        service,
        injects.find((it) => it.id === id),
      ),
    })),
  };
}

interface Played {
  /** Key of the service that fared worst. */
  readonly service: string;
  readonly path: readonly PathLink[];
  readonly steps: readonly StepResult[];
  readonly injects: readonly InjectResult[];
}

/** Where it made the service later at all. */
export function costTo(service: string, inject: InjectResult | undefined): { cost?: number } {
  const time = inject?.cost?.find((it) => it.service === service)?.time;
  return time === undefined || time <= 0 ? {} : { cost: time };
}
