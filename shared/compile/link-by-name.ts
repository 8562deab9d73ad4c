import type { Workflow } from '../model/workflow';
import type { List } from './rename';

/** What plans share: teams, hosts, places, people. Variables, work-arounds and known errors are a plan's own. */
const SHARED = [
  'services',
  'pools',
  'components',
  'sites',
  'roles',
  'people',
  'vendors',
] as const satisfies readonly List[];

/**
 * Plans that were written apart call the same team by the same name and have no catalogue to say so: things of one kind
 * with equal names are taken for one. A catalogue key counts for more than a name.
 */
export function linkByName(plans: readonly Workflow[]): readonly Workflow[] {
  const keys = new Map<string, string>();
  for (const plan of plans)
    for (const list of SHARED)
      for (const { name, catalogue } of plan[list])
        if (catalogue !== undefined) keys.set(`${list} ${plain(name)}`, catalogue);
  return plans.map((plan) => ({
    ...plan,
    ...Object.fromEntries(
      SHARED.map((list) => [
        list,
        plan[list].map((thing) => ({
          ...thing,
          catalogue:
            thing.catalogue ?? keys.get(`${list} ${plain(thing.name)}`) ?? `name ${plain(thing.name)}`.slice(0, 100),
        })),
      ]),
    ),
  }));
}

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
