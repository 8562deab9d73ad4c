import { Plan } from '../../../shared/model/plan';
import { z } from 'zod';

const Draft = z.object({ basedOn: z.number().int(), plan: Plan });

const keyOf = (id: string): string => `statedrill.draft.${id}`;

/** Keeps what the page could not save any more before it went away. */
export function keepDraft(id: string, basedOn: number, plan: Plan): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify({ basedOn, plan }));
  } catch {
    // no room in the browser's storage: the workspace has everything but the last second
  }
}

/** What was kept for this plan, when it continues the stored revision. Taken once. */
export function takeDraft(id: string, revision: number): Plan | undefined {
  const text = localStorage.getItem(keyOf(id));
  if (text === null) return undefined;
  localStorage.removeItem(keyOf(id));
  try {
    const draft = Draft.safeParse(JSON.parse(text));
    return draft.success && draft.data.basedOn === revision ? draft.data.plan : undefined;
  } catch {
    return undefined;
  }
}
