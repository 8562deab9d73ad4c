import type { Effect } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';

export interface EffectOffer {
  readonly label: string;
  /** A first effect of this kind, or nothing while the plan has nothing that it could hit. */
  make(workflow: Workflow): Effect | undefined;
}

/** Everything an inject can do to the model, in the order in which planners reach for it. */
export const EFFECT_OFFERS: readonly EffectOffer[] = [
  { label: 'Component down, degraded or up', make: ({ components: [c] }) => c && { op: 'component', component: c.key, to: 'down' } },
  { label: 'Capacity of a pool', make: ({ pools: [p] }) => p && { op: 'pool', pool: p.key, percent: 50 } },
  { label: 'Attempt under way fails', make: (w) => ofFirstStep(w, (step) => ({ op: 'fail', step })) },
  { label: 'Every attempt fails for a while', make: (w) => ofFirstStep(w, (step) => ({ op: 'failing', step })) },
  { label: 'Step or option blocked', make: (w) => ofFirstStep(w, (state) => ({ op: 'block', state })) },
  { label: 'Takes longer', make: (w) => ofFirstStep(w, (step) => ({ op: 'scale', step, factor: 2 })) },
  { label: 'Role does not answer', make: ({ roles: [r] }) => r && { op: 'role', role: r.key, reachable: false } },
  { label: 'Vendor does not answer', make: ({ vendors: [v] }) => v && { op: 'vendor', vendor: v.key, reachable: false } },
  { label: 'Channel is dead', make: ({ communication }) => channelDead(communication?.channels[0]?.key) },
  { label: 'Level of a service', make: ({ services: [s] }) => s && { op: 'level', service: s.key, percent: 0 } },
  { label: 'Age of the newest copy', make: ({ services: [s] }) => s && { op: 'data-age', service: s.key, age: 21_600_000 } },
  { label: 'Demand on a service', make: ({ services: [s] }) => s && { op: 'demand', service: s.key, percent: 150 } },
  { label: 'Loss of a site', make: ({ sites: [s] }) => s && { op: 'site', site: s.key, percent: 0 } },
  { label: 'Known error', make: ({ knownErrors: [k] }) => k && { op: 'known-error', knownError: k.key } },
]; // prettier-ignore

const channelDead = (channel: string | undefined): Effect | undefined =>
  channel === undefined ? undefined : { op: 'channel', channel, works: false };

function ofFirstStep(workflow: Workflow, make: (step: string) => Effect): Effect | undefined {
  const step = workflow.states.find((s) => s.kind === 'step');
  return step && make(step.id);
}
