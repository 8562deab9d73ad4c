import type { Plan } from '../../shared/model/plan';
import { call } from './client';

const ATTEMPTS = 4;

/** Changes the stored plan as it is at this moment, so that an edit in another place is kept. Returns why it could not. */
export async function saveWith(id: string, change: (plan: Plan) => Plan): Promise<string | undefined> {
  let trouble = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // oxlint-disable no-await-in-loop -- each attempt begins with what the one before has found
    const loaded = await call('plans.load', { id });
    if (!loaded.ok) return loaded.error.message;
    const { plan, revision } = loaded.value;
    const result = await call('plans.save', { id, basedOn: revision, plan: change(plan) });
    // oxlint-enable no-await-in-loop
    if (result.ok) return undefined;
    trouble = result.error.message;
    if (result.error.code !== 'conflict') return trouble;
  }
  return trouble;
}
