import { readFileSync, statSync } from 'node:fs';
import { PLAN_FORMAT, PLAN_VERSION, Plan } from '../../shared/model/plan';
import { CannotDo } from './verb';

const largest = 16 * 1024 * 1024;

/** The plan in a file, or one sentence why it cannot be read. */
export function readPlanFile(path: string): Plan {
  const document = parse(path, read(path));
  const { format, version } = Object(document) as { format?: unknown; version?: unknown }; // `as`: looked at, not trusted
  if (format !== PLAN_FORMAT) throw new CannotDo(`${path} is not a Statedrill plan.`);
  if (typeof version === 'number' && version > PLAN_VERSION) {
    throw new CannotDo(`${path} was made by a newer Statedrill. Open it with that version or newer.`);
  }
  return checked(path, document);
}

function read(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > largest) throw new CannotDo(`${path} is larger than a plan can be (16 MB).`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof CannotDo) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new CannotDo(missing ? `There is no file ${path}.` : `${path} cannot be read.`);
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CannotDo(`${path} is not a plan: it is not JSON.`);
  }
}

function checked(path: string, document: unknown): Plan {
  try {
    const plan = Plan.safeParse(document);
    if (plan.success) return plan.data;
    const [issue] = plan.error.issues;
    throw new CannotDo(`${path} is not a plan of this version: ${issue?.path.join('.')}: ${issue?.message}.`);
  } catch (error) {
    if (error instanceof RangeError) throw new CannotDo(`${path} is nested too deeply to be a plan.`);
    throw error;
  }
}
