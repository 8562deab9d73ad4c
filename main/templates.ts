import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Output } from '../shared/contract/contract';
import { Plan } from '../shared/model/plan';

type Templates = Output<'templates.list'>;

/** The plans that come with the app, read once; a file that is no plan is left out and reported. */
export function createTemplates(folder: string, report: (problem: unknown) => void): () => Templates {
  let read: Templates | undefined;
  return () => (read ??= filesIn(folder).flatMap((name) => readTemplate(join(folder, name), report)));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted();
  } catch {
    return []; // a build without templates still starts
  }
}

function readTemplate(path: string, report: (problem: unknown) => void): Templates {
  try {
    return [{ id: basename(path, '.json'), plan: Plan.parse(JSON.parse(readFileSync(path, 'utf8'))) }];
  } catch (problem) {
    report(problem);
    return [];
  }
}
