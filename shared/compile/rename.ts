import type { Communication, Obligation, ProtocolLine } from '../model/communication';
import type { Guard } from '../model/guard';
import type { State, Transition } from '../model/state';
import type { Workflow } from '../model/workflow';

export const LISTS = [
  'services', 'pools', 'components', 'sites', 'roles', 'people', 'vendors', 'workarounds', 'knownErrors', 'variables',
] as const; // prettier-ignore
export type List = (typeof LISTS)[number];
type Keys = (key: string) => string;

/** New names for everything in a workflow: one function for states and transitions, one for each list of things. */
export interface Naming {
  readonly own: Keys;
  readonly things: Readonly<Record<List, Keys>>;
}

/** The same workflow under other keys: every reference follows. */
export function renamed(plan: Workflow, naming: Naming): Workflow {
  const { own, things } = naming;
  return {
    ...plan,
    ...(plan.initial !== undefined && { initial: own(plan.initial) }),
    states: plan.states.map((state) => renameState(state, own, things)),
    transitions: plan.transitions.map((transition) => renameTransition(transition, own, things)),
    ...renameThings(plan, things),
    ...(plan.communication && { communication: renameCommunication(plan.communication, naming) }),
  };
}

function renameCommunication(plan: Communication, { own, things }: Naming): Communication {
  const told = <T extends ProtocolLine | Obligation>(it: T): T => ({
    ...it,
    key: own(it.key),
    ...(it.channel !== undefined && { channel: own(it.channel) }),
    ...(it.teller !== undefined && { teller: things.roles(it.teller) }),
    ...(it.approver !== undefined && { approver: things.roles(it.approver) }),
    ...(it.template !== undefined && { template: own(it.template) }),
  });
  return {
    channels: plan.channels.map((it) => ({
      ...it,
      key: own(it.key),
      ...(it.needs && { needs: it.needs.map(things.components) }),
      ...(it.service !== undefined && { service: things.services(it.service) }),
    })),
    messages: plan.messages.map((it) => ({ ...it, key: own(it.key) })),
    protocol: plan.protocol.map((it) => ({
      ...told(it),
      ...(it.until !== undefined && { until: things.services(it.until) }),
    })),
    obligations: plan.obligations.map(told),
  };
}

function renameThings(plan: Workflow, keys: Naming['things']): Pick<Workflow, List | 'dependencies'> {
  const site = (it: { site?: string | undefined }): { site?: string } =>
    it.site === undefined ? {} : { site: keys.sites(it.site) };
  return {
    services: plan.services.map((it) => ({ ...it, key: keys.services(it.key) })),
    dependencies: plan.dependencies.map((it) => ({
      ...it,
      from: keys.services(it.from),
      to: dependedOn(plan, keys, it.to),
    })),
    pools: plan.pools.map((it) => ({ ...it, key: keys.pools(it.key), ...site(it) })),
    components: plan.components.map((it) => ({ ...it, key: keys.components(it.key), ...site(it) })),
    sites: plan.sites.map((it) => ({ ...it, key: keys.sites(it.key) })),
    vendors: plan.vendors.map((it) => ({ ...it, key: keys.vendors(it.key) })),
    roles: plan.roles.map((it) => ({
      ...it,
      key: keys.roles(it.key),
      ...site(it),
      ...(it.pool !== undefined && { pool: keys.pools(it.pool) }),
      ...(it.backups && { backups: it.backups.map(keys.roles) }),
    })),
    people: plan.people.map((it) => ({
      ...it,
      key: keys.people(it.key),
      ...(it.roles && { roles: it.roles.map(keys.roles) }),
    })),
    workarounds: plan.workarounds.map((it) => ({
      ...it,
      key: keys.workarounds(it.key),
      service: keys.services(it.service),
      ...(it.claims && { claims: it.claims.map((claim) => ({ ...claim, pool: keys.pools(claim.pool) })) }),
    })),
    knownErrors: plan.knownErrors.map((it) => ({ ...it, key: keys.knownErrors(it.key) })),
    variables: plan.variables.map((it) => ({ ...it, key: keys.variables(it.key) })),
  };
}

/** A service depends on a service, a component or a vendor. */
function dependedOn(plan: Workflow, keys: Naming['things'], to: string): string {
  const list = (['vendors', 'components'] as const).find((it) => plan[it].some((thing) => thing.key === to));
  return keys[list ?? 'services'](to);
}

function renameState(state: State, own: Keys, keys: Naming['things']): State {
  const named = { ...state, id: own(state.id), ...(state.parent !== undefined && { parent: own(state.parent) }) };
  const owner = 'owner' in named && named.owner !== undefined ? { owner: keys.roles(named.owner) } : {};
  switch (named.kind) {
    case 'step':
      return {
        ...named,
        ...owner,
        ...(named.claims && { claims: named.claims.map((it) => ({ ...it, pool: keys.pools(it.pool) })) }),
        ...(named.needs && { needs: named.needs.map(keys.components) }),
        ...(named.vendors && { vendors: named.vendors.map(keys.vendors) }),
        ...(named.after && { after: named.after.map(own) }),
        ...(named.restores && {
          restores: named.restores.map((it) => ({ ...it, service: keys.services(it.service) })),
        }),
        ...(named.sets && { sets: named.sets.map((it) => ({ ...it, service: keys.services(it.service) })) }),
        ...(named.knownErrors && { knownErrors: named.knownErrors.map(keys.knownErrors) }),
        ...(named.speedPool !== undefined && { speedPool: keys.pools(named.speedPool) }),
        ...(named.startsWorkaround !== undefined && { startsWorkaround: keys.workarounds(named.startsWorkaround) }),
        ...(named.stopsWorkaround !== undefined && { stopsWorkaround: keys.workarounds(named.stopsWorkaround) }),
      };
    case 'decision':
      return {
        ...named,
        ...owner,
        options: named.options.map((option) => ({
          ...option,
          ...(option.guard && { guard: renameGuard(option.guard, own, keys) }),
          ...(option.dataLoss && {
            dataLoss: option.dataLoss.map((it) => ({ ...it, service: keys.services(it.service) })),
          }),
        })),
      };
    case 'gate':
      return { ...named, ...owner };
    case 'wait':
      return { ...named, ...(named.until && { until: renameGuard(named.until, own, keys) }) };
    case 'group':
    case 'track':
      return { ...named, ...(named.initial !== undefined && { initial: own(named.initial) }) };
    case 'history':
      return { ...named, ...(named.default !== undefined && { default: own(named.default) }) };
    case 'tracks':
    case 'state':
    case 'end':
      return named;
  }
}

const renameTransition = (it: Transition, own: Keys, keys: Naming['things']): Transition => ({
  ...it,
  id: own(it.id),
  from: own(it.from),
  to: own(it.to),
  ...(it.guard && { guard: renameGuard(it.guard, own, keys) }),
  ...(it.sets && { sets: it.sets.map((set) => ({ ...set, variable: keys.variables(set.variable) })) }),
});

function renameGuard(guard: Guard, own: Keys, keys: Naming['things']): Guard {
  switch (guard.kind) {
    case 'all':
    case 'any':
      return { ...guard, of: guard.of.map((it) => renameGuard(it, own, keys)) };
    case 'not':
      return { ...guard, of: renameGuard(guard.of, own, keys) };
    case 'pool':
      return { ...guard, pool: keys.pools(guard.pool) };
    case 'component':
      return { ...guard, component: keys.components(guard.component) };
    case 'level':
      return { ...guard, service: keys.services(guard.service) };
    case 'step':
    case 'attempts':
      return { ...guard, step: own(guard.step) };
    case 'variable':
      return { ...guard, variable: keys.variables(guard.variable) };
    case 'elapsed':
      return guard;
  }
}
