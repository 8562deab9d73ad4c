import type { Variant } from '../../../shared/model/variant';
import type { Workflow } from '../../../shared/model/workflow';
import { PEAK } from './suggestions';

interface NewLine {
  readonly label: string;
  readonly lines: Partial<Pick<Variant, 'changes' | 'effects'>>;
}

/** The differences that can be added to a what-if of this plan; what the plan has none of is not offered. */
export function newLines({
  states,
  pools,
  sites,
  components,
  roles,
  vendors,
  workarounds,
  services,
}: Workflow): readonly NewLine[] {
  const step = states.find(({ kind }) => kind === 'step')?.id;
  const decision = states.find((state) => state.kind === 'decision');
  const [pool] = pools;
  const offer = <T>(thing: T | undefined, line: (thing: T) => NewLine): readonly NewLine[] => (thing === undefined ? [] : [line(thing)]); // prettier-ignore
  return [
    ...offer(pool, ({ key, units }) => ({ label: 'Another number of units', lines: { changes: [{ kind: 'pool units', pool: key, units }] } })),
    ...offer(step, (id) => ({ label: 'A step takes longer or shorter', lines: { changes: [{ kind: 'duration factor', step: id, factor: 1 }] } })),
    { label: 'Everything takes longer or shorter', lines: { changes: [{ kind: 'duration factor', factor: 1.5 }] } },
    ...offer(step, (id) => ({ label: 'A step succeeds more or less often', lines: { changes: [{ kind: 'success', step: id, probability: 0.9 }] } })),
    ...offer(step, (id) => ({ label: 'A step is tried again', lines: { changes: [{ kind: 'retries', step: id, max: 1 }] } })),
    ...offer(decision, ({ id, options: [first] }) => ({ label: 'A decision always goes one way', lines: { effects: first === undefined ? [] : [{ op: 'block', state: id, option: first.id, only: true }] } })),
    ...(step === undefined ? [] : offer(workarounds[0], ({ key }) => ({ label: 'A work-around is started', lines: { changes: [{ kind: 'work-around', step, workaround: key }] } }))),
    ...offer(pool, ({ key }) => ({ label: 'Units are missing', lines: { effects: [{ op: 'pool', pool: key, lost: 1 }] } })),
    ...offer(pool, ({ key }) => ({ label: 'A pool at reduced capacity', lines: { effects: [{ op: 'pool', pool: key, percent: 50 }] } })),
    ...offer(sites[0], ({ key }) => ({ label: 'A site at reduced capacity', lines: { effects: [{ op: 'site', site: key, percent: 40 }] } })),
    ...offer(services.find(({ demand = [] }) => demand.length > 0) ?? services[0], ({ key }) => ({ label: 'Demand at its peak', lines: { effects: [{ op: 'demand', service: key, ...PEAK }] } })),
    ...offer(components[0], ({ key }) => ({ label: 'A component is down', lines: { effects: [{ op: 'component', component: key, to: 'down' }] } })),
    ...offer(roles[0], ({ key }) => ({ label: 'A role does not answer', lines: { effects: [{ op: 'role', role: key, reachable: false }] } })),
    ...offer(vendors[0], ({ key }) => ({ label: 'A vendor is silent', lines: { effects: [{ op: 'vendor', vendor: key, reachable: false }] } })),
  ]; // prettier-ignore
}
