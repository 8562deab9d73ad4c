import { linkByName } from '../../compile/link-by-name';
import type { SitePlans } from '../../model/site-plans';
import type { Workflow } from '../../model/workflow';

interface PlacedPlan {
  readonly id: string;
  readonly workflow: Workflow;
}

/** Sites with the plans that their loss hits: those with a component, a pool or a role there. Most plans first. */
export function plansOfSites(plans: readonly PlacedPlan[]): readonly SitePlans[] {
  const found = new Map<string, SitePlans>();
  linkByName(plans.map(({ workflow }) => workflow)).forEach((workflow, index) => {
    const plan = { id: plans[index]?.id ?? '', title: workflow.title };
    const used = new Set([...workflow.components, ...workflow.pools, ...workflow.roles].map(({ site }) => site));
    for (const { key, name, catalogue = key } of workflow.sites) {
      if (!used.has(key)) continue;
      const before = found.get(catalogue) ?? { name, plans: [], scenario: lossInFirst(key) };
      found.set(catalogue, { ...before, plans: [...before.plans, plan] });
    }
  });
  return [...found.values()].toSorted((a, b) => b.plans.length - a.plans.length);
}

/** Whatever is shared is called as in the first plan that names it: see `severalPlans`. */
const lossInFirst = (key: string): string => `loss-p1-${key}`;
