import type { Dependency } from '../model/catalogue';

/** What the levels of services follow from, at one instant. */
export interface LevelFacts {
  /** Services in groups that depend on each other, dependencies first. */
  readonly order: readonly (readonly string[])[];
  readonly dependencies: ReadonlyMap<string, readonly Dependency[]>;
  /** A service's own level, percent. */
  readonly own: (service: string) => number;
  /** Level of a component or vendor that a service depends on. */
  readonly thing: (key: string) => number;
  /** Manual work-arounds at work: a floor under their service. */
  readonly floors: readonly { readonly service: string; readonly level: number }[];
}

/**
 * Effective level of every service, percent: min(own, every hard dependency) × product over soft dependencies of
 * (1 − strength × (1 − their level)). Mutually dependent services share their minimum. A manual work-around is a floor.
 */
export function serviceLevels(facts: LevelFacts): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const group of facts.order) {
    const least = Math.min(...group.map((service) => limited(facts, levels, group, service)));
    for (const service of group)
      levels.set(
        service,
        facts.floors.reduce((level, it) => (it.service === service ? Math.max(level, it.level) : level), least),
      );
  }
  return levels;
}

function limited(
  facts: LevelFacts,
  levels: ReadonlyMap<string, number>,
  group: readonly string[],
  service: string,
): number {
  const outside = (facts.dependencies.get(service) ?? []).filter((it) => !group.includes(it.to));
  const level = (to: string): number => levels.get(to) ?? facts.thing(to);
  const hard = outside.filter((it) => it.type === 'hard').map((it) => level(it.to));
  let value = Math.min(facts.own(service), ...hard);
  for (const it of outside.filter((dependency) => dependency.type === 'soft'))
    value *= 1 - ((it.strength ?? 0) / 100) * (1 - level(it.to) / 100);
  return value;
}
