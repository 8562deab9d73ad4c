import type { Ir } from '../../compile/ir';
import type { Scenario } from '../../model/scenario';
import type { Places } from './places';

/** `on`: a service (`thing` 0), a component (1) or a vendor (2). */
export interface Limit {
  readonly thing: number;
  readonly on: number;
  readonly strength: number;
}

/** The figures of services and of the manual work-arounds under them. */
export interface ServiceTables {
  readonly services: number;
  readonly levelsAtStart: Float64Array;
  readonly mbco: Float64Array;
  /** Dependencies that limit each service. */
  readonly limits: readonly (readonly Limit[])[];
  /** Services that depend on each other, in an order in which every dependency comes first. */
  readonly groups: readonly Int32Array[];
  readonly workaroundService: Int32Array;
  readonly workaroundLevel: Float64Array;
  readonly workaroundSustain: Float64Array;
}

export function serviceTables(ir: Ir, scenario: Scenario, places: Places): ServiceTables {
  const { services, workarounds } = ir.workflow;
  const levels = new Map(scenario.levels.map((it) => [it.service, it.percent]));
  return {
    services: services.length,
    levelsAtStart: Float64Array.from(services, (it) => levels.get(it.key) ?? 100),
    mbco: Float64Array.from(services, (it) => it.mbco),
    limits: limitsOf(ir),
    groups: ir.serviceOrder.map((group) => Int32Array.from(group, places.service)),
    workaroundService: Int32Array.from(workarounds, (it) => places.service(it.service)),
    workaroundLevel: Float64Array.from(workarounds, (it) => it.level),
    workaroundSustain: Float64Array.from(workarounds, (it) => it.maxSustain ?? Infinity),
  };
}

function limitsOf(ir: Ir): readonly (readonly Limit[])[] {
  const { services, vendors, components, dependencies } = ir.workflow;
  const group = (key: string): readonly string[] => ir.serviceOrder.find((it) => it.includes(key)) ?? [];
  const place = (list: readonly { readonly key: string }[], key: string): number =>
    list.findIndex((it) => it.key === key);
  return services.map(({ key }) =>
    dependencies
      .filter((it) => it.from === key && (it.type === 'hard' || it.type === 'soft') && !group(key).includes(it.to))
      // Hard ones first: the order of the factors is that of the timekeeper.
      .toSorted((a, b) => Number(a.type === 'soft') - Number(b.type === 'soft'))
      .map(({ to, type, strength }): Limit => {
        const found = [place(services, to), place(components, to), place(vendors, to)];
        const thing = found[0]! >= 0 ? 0 : found[2]! >= 0 ? 2 : 1;
        return { thing, on: found[thing]!, strength: type === 'hard' ? -1 : (strength ?? 0) };
      }),
  );
}
