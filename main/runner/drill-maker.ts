import type { Result } from '../../shared/basics/result';
import type { Problem } from '../../shared/compile/problem';
import type { Failure } from '../../shared/contract/bridge';
import type { Checkpoint, Drill } from '../../shared/engine/drill';
import type { FrozenRun } from '../../shared/model/run';

/** Where drills come from: the interpreter, or a scripted one in tests of the runner. */
export interface DrillMaker {
  readonly create: (frozen: FrozenRun) => Result<Drill, readonly Problem[]>;
  readonly restore: (frozen: FrozenRun, checkpoint: Checkpoint) => Result<Drill, readonly Problem[]>;
}

/** A plan with errors cannot be drilled: the first one, and how many more there are. */
export function cannotBeDrilled(problems: readonly Problem[]): Failure {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const more = errors.length > 1 ? ` ${errors.length - 1} more to mend before it can be drilled.` : '';
  return {
    code: 'invalid',
    message: `This plan cannot be drilled yet: ${errors[0]?.message ?? 'it has errors.'}${more}`,
  };
}
