import type { Step } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import type { Problem } from '../problem';
import { at, error, quoted } from './report';

/** Steps that wait for each other in a circle can never start. */
export function checkPrerequisites(workflow: Workflow): readonly Problem[] {
  const steps = new Map(
    workflow.states.filter((state): state is Step => state.kind === 'step').map((it) => [it.id, it]),
  );
  const circle = circleIn(steps);
  const [first] = circle;
  if (first === undefined) return [];
  const names = [...circle, first].map((step) => quoted(step.name)).join(' → ');
  return [
    error(
      'prerequisite-cycle',
      at('state', first.id, 'after'),
      `These steps wait for each other in a circle: ${names}.`,
    ),
  ];
}

/** Steps that can be done are taken away again and again; what remains waits in a circle, or for one. */
function circleIn(steps: ReadonlyMap<string, Step>): readonly Step[] {
  const waiting = new Map(
    [...steps.values()].map((step) => [step, new Set(step.after?.filter((it) => steps.has(it)))]),
  );
  const followers = Map.groupBy(
    [...waiting].flatMap(([step, after]) => [...after].map((before) => ({ before, step }))),
    (it) => it.before,
  );
  const free = [...waiting.keys()].filter((step) => waiting.get(step)?.size === 0);
  for (let done = free.pop(); done !== undefined; done = free.pop()) {
    waiting.delete(done);
    for (const { step } of followers.get(done.id) ?? []) {
      waiting.get(step)?.delete(done.id);
      if (waiting.get(step)?.size === 0) free.push(step);
    }
  }
  const path: Step[] = [];
  let [next] = waiting.keys();
  while (next !== undefined && !path.includes(next)) {
    path.push(next);
    const [before] = waiting.get(next) ?? [];
    next = before === undefined ? undefined : steps.get(before);
  }
  return next === undefined ? [] : path.slice(path.indexOf(next));
}
