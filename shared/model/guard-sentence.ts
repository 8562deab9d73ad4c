import { formatDuration } from '../basics/time';
import type { Comparison, Guard, StepOutcome } from './guard';
import { namesOf, type Names } from './names';
import type { Workflow } from './workflow';

/** A guard as people read it: "Database engineers: at least 2 available and Restore DB is done". */
export const guardSentence = (guard: Guard, workflow: Workflow): string => sentence(guard, namesOf(workflow));

function sentence(guard: Guard, names: Names): string {
  switch (guard.kind) {
    case 'all':
      return joined(guard.of, names, 'and');
    case 'any':
      return joined(guard.of, names, 'or');
    case 'not':
      return `not (${sentence(guard.of, names)})`;
    case 'pool':
      return `${names.name('pools', guard.pool)}: ${COMPARED[guard.is]} ${guard.units} available`;
    case 'component':
      return `${names.name('components', guard.component)} is ${guard.is}`;
    case 'level':
      return `${names.name('services', guard.service)} is ${COMPARED[guard.is]} ${guard.percent} %`;
    case 'elapsed':
      return `${formatDuration(guard.atLeast)} have passed since ${guard.since}`;
    case 'step':
      return `${names.state(guard.step)} ${ENDED[guard.is]}`;
    case 'attempts':
      return `${names.state(guard.step)}: ${COMPARED[guard.is]} ${guard.count} attempts made`;
    case 'variable':
      return `${names.variable(guard.variable)} is ${COMPARED[guard.is]} ${guard.value}`;
  }
}

const COMPARED: Record<Comparison, string> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
  '=': 'exactly',
};

const ENDED: Record<StepOutcome, string> = {
  done: 'is done',
  failed: 'has failed',
  timeout: 'ran out of time',
  cancelled: 'was cancelled',
  skipped: 'was skipped',
  forced: 'was forced on',
};

function joined(guards: readonly Guard[], names: Names, word: 'and' | 'or'): string {
  const other = word === 'and' ? 'any' : 'all';
  return guards
    .map((guard) =>
      guard.kind === other && guard.of.length > 1 ? `(${sentence(guard, names)})` : sentence(guard, names),
    )
    .join(` ${word} `);
}
