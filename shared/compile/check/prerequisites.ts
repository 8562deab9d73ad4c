import type { Step } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import type { Problem } from '../problem';
import { at, error, quoted } from './report';

/** Steps that wait for each other in a circle can never start. */
export function checkPrerequisites(workflow: Workflow): readonly Problem[] {
  const steps = new Map(
    workflow.states.filter((state): state is Step => state.kind === 'step').map((it) => [it.id, it]),
  );
  const settled = new Set<string>();
  const cycle = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(id)) return path.slice(path.indexOf(id));
    if (settled.has(id)) return undefined;
    for (const next of steps.get(id)?.after ?? []) {
      const found = cycle(next, [...path, id]);
      if (found) return found;
    }
    settled.add(id);
    return undefined;
  };
  for (const id of steps.keys()) {
    const found = cycle(id, []);
    if (found === undefined) continue;
    const names = [...found, found[0] ?? ''].map((it) => quoted(steps.get(it)?.name ?? it)).join(' → ');
    return [
      error(
        'prerequisite-cycle',
        at('state', found[0] ?? id, 'after'),
        `These steps wait for each other in a circle: ${names}.`,
      ),
    ];
  }
  return [];
}
