import type { Layout, Plan, Point } from '../model/plan';
import { withLayout } from './command';
import { withDescendants } from './tree';

/**
 * Bend points after states were moved: a connection that lies wholly inside what moved goes along;
 * one with a single end in it loses its bends and is drawn afresh.
 */
export function bendsAfterMove(plan: Plan, moved: Iterable<string>, by?: Point): Plan {
  const inside = withDescendants(plan, moved);
  const touched = plan.workflow.transitions.filter(
    (t) => (inside.has(t.from) || inside.has(t.to)) && plan.layout.transitions[t.id] !== undefined,
  );
  if (touched.length === 0) return plan;
  const transitions: Layout['transitions'] = { ...plan.layout.transitions };
  for (const { id, from, to } of touched) {
    const route = transitions[id];
    if (by !== undefined && route !== undefined && inside.has(from) && inside.has(to))
      transitions[id] = shifted(route, by);
    else delete transitions[id];
  }
  return withLayout(plan, { transitions });
}

type Route = Layout['transitions'][string];

export function shifted(route: Route, by: Point): Route {
  const move = (p: Point): Point => ({ x: p.x + by.x, y: p.y + by.y });
  const bends = route.bends.map(move);
  return route.label === undefined ? { bends } : { bends, label: move(route.label) };
}

/** Forgets how these connections were drawn. */
export function bendless(plan: Plan, ids: Iterable<string>): Plan {
  const gone = new Set(ids);
  const kept = Object.entries(plan.layout.transitions).filter(([id]) => !gone.has(id));
  if (kept.length === Object.keys(plan.layout.transitions).length) return plan;
  return withLayout(plan, { transitions: Object.fromEntries(kept) });
}
