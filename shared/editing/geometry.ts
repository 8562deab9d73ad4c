import { FRAME, isContainer, sizeOf } from '../drawing/sizes';
import type { Box, Layout, Plan, Point } from '../model/plan';
import { withLayout } from './command';
import { ancestorsOf, childrenOf, treeOf } from './tree';

/** Fine enough for the middles of states of different heights to meet. */
export const GRID = 4;
/** The highest place in a container that is clear of its title bar. */
export const TOP = FRAME.track.top;
const { gap: GAP, side: SIDE } = FRAME.tracks;

export const snapped = ({ x, y }: Point): Point => ({
  x: Math.round(x / GRID) * GRID,
  y: Math.round(y / GRID) * GRID,
});

/** Inside a container nothing lies under its header or outside its edges to the left and above. */
export const insideContainer = ({ x, y }: Point): Point => ({ x: Math.max(x, SIDE), y: Math.max(y, TOP) });

/** Where a state lies on the canvas, whatever holds it. */
export function originOf(plan: Plan, id: string | undefined): Point {
  if (id === undefined) return { x: 0, y: 0 };
  const boxes = [id, ...ancestorsOf(plan, id)].map((a) => plan.layout.states[a]);
  return boxes.reduce<Point>((sum, box) => ({ x: sum.x + (box?.x ?? 0), y: sum.y + (box?.y ?? 0) }), { x: 0, y: 0 });
}

/** The least size at which a container shows all it holds. */
export function contentSize(plan: Plan, id: string): { readonly width: number; readonly height: number } {
  const boxes = childrenOf(plan, id).flatMap((child) => plan.layout.states[child.id] ?? []);
  return {
    width: Math.max(200, ...boxes.map((b) => b.x + b.width + SIDE)),
    height: Math.max(104, ...boxes.map((b) => b.y + b.height + SIDE)),
  };
}

/** Containers around the given states grow until they show all they hold; tracks move down to make room. They never shrink. */
export function growAround(plan: Plan, ids: Iterable<string>): Plan {
  const depth = new Map<string, number>();
  for (const id of ids) {
    const above = ancestorsOf(plan, id);
    above.forEach((a, i) => depth.set(a, above.length - i));
    if (isContainer(treeOf(plan).byId.get(id)?.kind ?? 'step')) depth.set(id, above.length + 1);
  }
  const innermostFirst = [...depth.keys()].toSorted((a, b) => (depth.get(b) ?? 0) - (depth.get(a) ?? 0));
  return innermostFirst.reduce(grow, plan);
}

function grow(plan: Plan, id: string): Plan {
  const made = treeOf(plan).byId.get(id)?.kind === 'tracks' ? stackTracks(plan, id) : plan;
  const box = made.layout.states[id];
  if (box === undefined) return made;
  const least = contentSize(made, id);
  if (least.width <= box.width && least.height <= box.height) return made;
  return placed(made, {
    [id]: { ...box, width: Math.max(box.width, least.width), height: Math.max(box.height, least.height) },
  });
}

/** Tracks lie under each other, equally wide, without overlap. */
function stackTracks(plan: Plan, id: string): Plan {
  const tracks = childrenOf(plan, id)
    .flatMap((track) => {
      const box = plan.layout.states[track.id];
      return box === undefined ? [] : [{ id: track.id, box }];
    })
    .toSorted((a, b) => a.box.y - b.box.y);
  const width = Math.max(...tracks.map((t) => t.box.width));
  const moved: Record<string, Box> = {};
  let free = TOP;
  for (const { id: track, box } of tracks) {
    const y = Math.max(box.y, free);
    if (y !== box.y || width !== box.width) moved[track] = { ...box, y, width };
    free = y + box.height + GAP;
  }
  return Object.keys(moved).length === 0 ? plan : placed(plan, moved);
}

/** Where the next track goes: under the lowest. */
export function nextTrackBox(plan: Plan, tracks: string): Box {
  const track = sizeOf('track');
  const boxes = childrenOf(plan, tracks).flatMap((t) => plan.layout.states[t.id] ?? []);
  const y = Math.max(TOP, ...boxes.map((b) => b.y + b.height + GAP));
  return { x: SIDE, y, ...track, width: Math.max(track.width, ...boxes.map((b) => b.width)) };
}

export const placed = (plan: Plan, boxes: Layout['states']): Plan =>
  withLayout(plan, { states: { ...plan.layout.states, ...boxes } });
