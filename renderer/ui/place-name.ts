import type { Place } from '../../shared/compile/problem';
import { namesOf } from '../../shared/model/names';
import type { Plan } from '../../shared/model/plan';

/** What a problem is about, by name; nothing for the plan itself. */
export function placeName({ kind, id }: Place, { workflow, scenarios }: Plan): string {
  const names = namesOf(workflow);
  switch (kind) {
    case 'state':
      return names.state(id);
    case 'transition': {
      const wire = workflow.transitions.find((t) => t.id === id);
      return wire === undefined ? '' : `${names.state(wire.from)} → ${names.state(wire.to)}`;
    }
    case 'dependency': {
      const dependency = workflow.dependencies[Number(id)];
      return dependency === undefined ? '' : `${names.name('services', dependency.from)} → ${dependency.to}`;
    }
    case 'variable':
      return names.variable(id);
    case 'scenario':
      return scenarios.find((s) => s.id === id)?.title ?? '';
    case 'module':
      return scenarios.flatMap((s) => s.modules ?? []).find((m) => m.id === id)?.title ?? '';
    case 'inject':
      return scenarios.flatMap((s) => s.injects).find((i) => i.id === id)?.title ?? '';
    case 'person':
      return workflow.people.find((p) => p.key === id)?.name ?? '';
    case 'pool':
      return names.name('pools', id);
    case 'component':
      return names.name('components', id);
    case 'service':
      return names.name('services', id);
    case 'site':
      return names.name('sites', id);
    case 'role':
      return names.name('roles', id);
    case 'vendor':
      return names.name('vendors', id);
    case 'workaround':
      return names.name('workarounds', id);
    case 'known error':
      return names.name('knownErrors', id);
    case 'channel':
    case 'message':
    case 'protocol line':
    case 'obligation':
      return (
        Object.values(workflow.communication ?? {})
          .flat()
          .find((it) => it.key === id)?.name ?? ''
      );
    case 'workflow':
      return '';
  }
}
