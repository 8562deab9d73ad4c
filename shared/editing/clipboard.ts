import { z } from 'zod';
import { ok, type Result } from '../basics/result';
import type { Guard } from '../model/guard';
import { Layout, type Box, type Plan, type Point } from '../model/plan';
import { sizeOf } from '../drawing/sizes';
import { State, Transition } from '../model/state';
import { shifted } from './bends';
import { rereferred, Things, thingsOf, withThings } from './carry-catalogue';
import { patched, refuse, withLayout, withWorkflow, type Command } from './command';
import { freshKeys } from './fresh-key';
import { growAround, insideContainer, originOf } from './geometry';
import { mayHold } from './rules';
import { outermost, treeOf, withDescendants } from './tree';

/** States with all they hold and the connections among them; the outermost states' boxes are on the canvas. */
export const Clip = z.object({
  clip: z.literal('statedrill.clip'),
  states: z.array(State).min(1).max(5_000),
  transitions: z.array(Transition).max(20_000),
  layout: Layout,
  things: Things,
});
export type Clip = z.infer<typeof Clip>;

export function copy(plan: Plan, states: readonly string[]): Clip | undefined {
  const roots = new Set(
    outermost(
      plan,
      states.filter((id) => treeOf(plan).byId.has(id)),
    ),
  );
  if (roots.size === 0) return undefined;
  const taken = withDescendants(plan, roots);
  const transitions = plan.workflow.transitions.filter((t) => taken.has(t.from) && taken.has(t.to));
  const boxOf = (s: State): Box => {
    const box = plan.layout.states[s.id] ?? { x: 0, y: 0, ...sizeOf(s.kind) };
    return roots.has(s.id) ? { ...box, ...originOf(plan, s.id) } : box;
  };
  const inside = plan.workflow.states.filter((s) => taken.has(s.id));
  return {
    clip: 'statedrill.clip',
    things: thingsOf(plan.workflow, [inside, transitions]),
    states: inside.map((s) => (roots.has(s.id) ? (patched(s, { parent: undefined }) as State) : s)),
    transitions,
    layout: {
      states: Object.fromEntries(inside.map((s) => [s.id, boxOf(s)])),
      transitions: Object.fromEntries(
        transitions.flatMap((t) => {
          const route = plan.layout.transitions[t.id];
          return route === undefined ? [] : [[t.id, route]];
        }),
      ),
    },
  };
}

export interface Paste {
  readonly clip: Clip;
  readonly into?: string | undefined;
  /** Top left corner on the canvas; a little below and right of the original when absent. */
  readonly at?: Point | undefined;
  readonly word?: 'Paste' | 'Duplicate' | undefined;
}

const OFFSET = 32;

/** New ids for everything, wires inside kept, references to what was not copied left as they are. */
export const paste: Command<Paste> = {
  label: ({ clip, word = 'Paste' }) =>
    clip.states.length === 1 ? `${word} ${clip.states[0]?.name}` : `${word} states`,
  apply(plan, { clip, into, at }) {
    const holder = into === undefined ? undefined : treeOf(plan).byId.get(into);
    const roots = clip.states.filter((s) => s.parent === undefined);
    const stranger = roots.find((s) => !mayHold(holder?.kind, s.kind));
    if (stranger !== undefined)
      return refuse(
        stranger.kind === 'track'
          ? 'Select parallel tracks to paste a track into.'
          : 'Select a group or one of the tracks to paste into.',
      );
    if (plan.workflow.states.length + clip.states.length > 5_000) return refuse('A plan holds at most 5,000 states.');
    const carried = withThings(plan, clip.things);
    const { states, transitions } = clip;
    const meant = { ...clip, ...rereferred({ states, transitions }, carried.keys) };
    return pasted(carried.plan, meant, { into, by: shiftFor(clip, roots, at) });
  },
};

function shiftFor(clip: Clip, roots: readonly State[], at: Point | undefined): Point {
  if (at === undefined) return { x: OFFSET, y: OFFSET };
  const boxes = roots.flatMap((s) => clip.layout.states[s.id] ?? []);
  return { x: at.x - Math.min(...boxes.map((b) => b.x)), y: at.y - Math.min(...boxes.map((b) => b.y)) };
}

function pasted(plan: Plan, clip: Clip, where: { into: string | undefined; by: Point }): Result<Plan, string> {
  const key = freshKeys(plan);
  const ids = new Map<string, string>(clip.states.map((s) => [s.id, key(s.kind)]));
  const states = clip.states.map((s) => renamed(s, ids, where.into));
  const transitions = clip.transitions.map((t): Transition => ({
    ...(t.guard === undefined ? t : { ...t, guard: renamedGuard(t.guard, ids) }),
    id: key('transition'),
    from: ids.get(t.from) ?? t.from,
    to: ids.get(t.to) ?? t.to,
  }));
  const origin = originOf(plan, where.into);
  const boxes = clip.states.map((s): [string, Box] => {
    const box = clip.layout.states[s.id] ?? { x: 0, y: 0, ...sizeOf(s.kind) };
    if (s.parent !== undefined) return [ids.get(s.id) ?? s.id, box];
    const at = { x: box.x + where.by.x - origin.x, y: box.y + where.by.y - origin.y };
    return [ids.get(s.id) ?? s.id, { ...box, ...(where.into === undefined ? at : insideContainer(at)) }];
  });
  const withStates = withWorkflow(plan, {
    states: [...plan.workflow.states, ...states],
    transitions: [...plan.workflow.transitions, ...transitions],
  });
  const laid = withLayout(withStates, {
    states: { ...plan.layout.states, ...Object.fromEntries(boxes) },
    transitions: { ...plan.layout.transitions, ...keptRoutes(clip, transitions, where) },
  });
  return ok(
    growAround(
      laid,
      states.filter((s) => s.parent === where.into).map((s) => s.id),
    ),
  );
}

/** On the canvas everything moves by the same distance, so the lines can move along; in a container it may be clamped. */
function keptRoutes(clip: Clip, made: readonly Transition[], where: { into: string | undefined; by: Point }) {
  if (where.into !== undefined) return {};
  return Object.fromEntries(
    clip.transitions.flatMap((t, n) => {
      const route = clip.layout.transitions[t.id];
      const id = made[n]?.id;
      return route === undefined || id === undefined ? [] : [[id, shifted(route, where.by)] as const];
    }),
  );
}

function renamed(state: State, ids: ReadonlyMap<string, string>, into: string | undefined): State {
  const own = (id: string | undefined): string | undefined => (id === undefined ? undefined : (ids.get(id) ?? id));
  const parent = state.parent === undefined ? into : own(state.parent);
  const moved = patched(state, { id: own(state.id), parent }) as State;
  if (moved.kind === 'step' && moved.after !== undefined)
    return { ...moved, after: moved.after.map((id) => ids.get(id) ?? id) };
  if (moved.kind === 'group' || moved.kind === 'track') return patched(moved, { initial: own(moved.initial) }) as State;
  if (moved.kind === 'history') return patched(moved, { default: own(moved.default) }) as State;
  if (moved.kind === 'wait' && moved.until !== undefined) return { ...moved, until: renamedGuard(moved.until, ids) };
  if (moved.kind === 'decision')
    return { ...moved, options: moved.options.map((o) => (o.guard ? { ...o, guard: renamedGuard(o.guard, ids) } : o)) };
  return moved;
}

function renamedGuard(guard: Guard, ids: ReadonlyMap<string, string>): Guard {
  if (guard.kind === 'all' || guard.kind === 'any')
    return { ...guard, of: guard.of.map((part) => renamedGuard(part, ids)) };
  if (guard.kind === 'not') return { ...guard, of: renamedGuard(guard.of, ids) };
  if (guard.kind === 'step' || guard.kind === 'attempts') return { ...guard, step: ids.get(guard.step) ?? guard.step };
  return guard;
}
