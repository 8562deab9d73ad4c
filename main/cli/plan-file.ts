import { PLAN_FORMAT, PLAN_VERSION, Plan } from '../../shared/model/plan';
import { problemText } from '../../shared/model/plan-problem';
import { readJson } from './read-document';
import { CannotDo } from './verb';

const largestMb = 16;

/** The plan in a file, or one sentence why it cannot be read. */
export function readPlanFile(path: string): Plan {
  const document = readJson(path, 'a plan', largestMb);
  const { format, version } = Object(document) as { format?: unknown; version?: unknown }; // `as`: looked at, not trusted
  if (format !== PLAN_FORMAT) throw new CannotDo(`${path} is not a Statedrill plan.`);
  if (typeof version === 'number' && version > PLAN_VERSION) {
    throw new CannotDo(`${path} was made by a newer Statedrill. Open it with that version or newer.`);
  }
  return checked(path, document);
}

function checked(path: string, document: unknown): Plan {
  try {
    const plan = Plan.safeParse(document);
    if (plan.success) return plan.data;
    throw new CannotDo(`${path} is not a plan of this version: ${problemText(document, plan.error.issues[0])}`);
  } catch (error) {
    if (error instanceof RangeError) throw new CannotDo(`${path} is nested too deeply to be a plan.`);
    throw error;
  }
}
