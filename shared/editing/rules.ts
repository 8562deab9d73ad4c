import { err, ok, type Result } from '../basics/result';
import type { Plan } from '../model/plan';
import { hasPort } from '../compile/ports';
import type { StateKind } from '../model/state';
import { ancestorsOf, treeOf } from './tree';

export interface Connection {
  readonly from: string;
  readonly port: string;
  readonly to: string;
}

const allowed: Result<true, string> = ok(true);

/** May these be connected? Asked by the pointer while it hovers and by the command when it drops. */
export function mayConnect(plan: Plan, { from, port, to }: Connection, except?: string): Result<true, string> {
  const { byId } = treeOf(plan);
  const source = byId.get(from);
  const target = byId.get(to);
  if (source === undefined || target === undefined) return err('One of the two states no longer exists.');
  if (!hasPort(source, port)) return err(`${source.name} has no way out called “${port}”.`);
  if (target.kind === 'track')
    return err('A track starts with its tracks. Connect to the tracks, or to a state inside.');
  if (from === to && port === 'always') return err(`${source.name} would return to itself for ever.`);
  const above = ancestorsOf(plan, from);
  if (target.kind === 'history' && target.parent !== undefined && [from, ...above].includes(target.parent))
    return err('A return point is reached only from outside the group it belongs to.');
  if (inDifferentTracks(plan, above, ancestorsOf(plan, to)))
    return err('A connection into another track would start all tracks again. Use “after” or a condition instead.');
  const twin = plan.workflow.transitions.find((t) => t.from === from && t.port === port && t.to === to);
  if (twin !== undefined && twin.id !== except) return err('These two are already connected this way.');
  const taken = plan.workflow.transitions.find((t) => t.from === from && t.port === port);
  if (source.kind === 'decision' && port !== 'timeout' && taken !== undefined && taken.id !== except)
    return err('This option leads somewhere already. Drag the end of that connection instead.');
  return allowed;
}

/** Is one end inside a track of tracks that hold the other end in a different track? */
function inDifferentTracks(plan: Plan, source: readonly string[], target: readonly string[]): boolean {
  const { byId } = treeOf(plan);
  const shared = new Set(source);
  const isTrack = (id: string): boolean => byId.get(id)?.kind === 'track';
  return target.some((id) => {
    const parent = byId.get(id)?.parent;
    return isTrack(id) && parent !== undefined && !shared.has(id) && shared.has(parent);
  });
}

/** May a state of `kind` lie directly in `container`? `undefined` is the canvas itself. */
export function mayHold(container: StateKind | undefined, kind: StateKind): boolean {
  if (kind === 'track') return container === 'tracks';
  return container === undefined || container === 'group' || container === 'track';
}

/** May `id` be moved into `container`? */
export function mayMoveInto(plan: Plan, id: string, container: string | undefined): Result<true, string> {
  const { byId } = treeOf(plan);
  const state = byId.get(id);
  const holder = container === undefined ? undefined : byId.get(container);
  if (state === undefined) return err('This state no longer exists.');
  if (container !== undefined && holder === undefined) return err('This container no longer exists.');
  if (container !== undefined && (container === id || ancestorsOf(plan, container).includes(id)))
    return err(`${state.name} cannot be put into itself.`);
  if (mayHold(holder?.kind, state.kind)) return allowed;
  if (state.kind === 'track') return err('A track belongs inside parallel tracks.');
  return holder?.kind === 'tracks'
    ? err('Put the state into one of the tracks.')
    : err(`A ${holder?.kind ?? 'canvas'} cannot hold other states.`);
}
