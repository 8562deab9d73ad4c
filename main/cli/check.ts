import { checkPlan } from '../../shared/compile/check-plan';
import type { Problem } from '../../shared/compile/problem';
import { counted } from '../../shared/report/words/phrases';
import { oneFile, readArguments } from './arguments';
import { readPlanFile } from './plan-file';
import type { Verb } from './verb';

export const check: Verb = {
  usage: 'check FILE [--json]',
  about: 'What is wrong with a plan. Exits 1 when it cannot be drilled.',
  run(args, { out, note }) {
    const { values, positionals } = readArguments(args, {});
    const file = oneFile(positionals);
    const problems = checkPlan(readPlanFile(file));
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    if (values.json) out(JSON.stringify({ file, errors, problems }));
    else for (const problem of problems) out(lineOf(problem));
    note(
      problems.length === 0
        ? 'No problems.'
        : `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}.`,
    );
    return Promise.resolve(errors === 0 ? 0 : 1);
  },
};

function lineOf({ severity, message, place }: Problem): string {
  const field = place.field === undefined ? '' : `, ${place.field}`;
  return `${severity.padEnd(7)}  ${message}  (${place.kind} ${place.id}${field})`;
}
