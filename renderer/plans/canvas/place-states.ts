import type { Box, Plan, Point } from '../../../shared/model/plan';
import type { StateKind } from '../../../shared/model/state';
import { leadsOn } from '../../../shared/editing/insert-state';
import { mayMoveInto } from '../../../shared/editing/rules';
import { outermost } from '../../../shared/editing/tree';
import { insideContainer, originOf } from '../../../shared/editing/geometry';
import { sizeOf } from '../../../shared/drawing/sizes';
import type { Editor } from '../editor/editor';
import { nothing } from '../editor/selection';
import { canvasTools, pickTool } from './canvas-tools';
import { containerAt, holderFor, inContainer } from './drop-place';
import type { StateNode } from './project';

interface Drop {
  readonly dragged: readonly StateNode[];
  /** The one under the pointer: it decides where all go. */
  readonly lead: StateNode;
  readonly at: Point;
}

/** The end of a drag: a move where they were, or a move into another container. */
export function placeStates(editor: Editor, { dragged, lead, at }: Drop): void {
  const plan = editor.plan();
  const moving = outermost(plan, dragged.map((n) => n.id)); // prettier-ignore
  const nodes = dragged.filter((n) => moving.includes(n.id));
  const into = containerAt(plan, at, lead.data.state.kind, moving);
  const stays = into === lead.parentId || !moving.every((id) => mayMoveInto(plan, id, into).ok);
  if (stays) {
    editor.perform('states.move', { to: Object.fromEntries(nodes.map((n) => [n.id, n.position])) });
    return;
  }
  const onCanvas = nodes.map((n): [string, Point] => {
    const origin = originOf(plan, n.parentId);
    return [n.id, { x: n.position.x + origin.x, y: n.position.y + origin.y }];
  });
  editor.perform('states.reparent', { states: moving, into, at: Object.fromEntries(onCanvas) });
}

/** A click on the free canvas: puts down what was chosen in the palette. */
export function placeAt(editor: Editor, at: Point): void {
  const { placing } = canvasTools.get();
  if (placing === undefined) return;
  pickTool({ placing: undefined });
  addAt(editor, placing, at);
}

/** A click on a connection: puts what was chosen in the palette into it. */
export function placeInto(editor: Editor, transition: string, at: Point): void {
  const { placing } = canvasTools.get();
  if (placing === undefined) return;
  if (!leadsOn(placing)) return placeAt(editor, at);
  pickTool({ placing: undefined });
  editor.perform('state.insert', { kind: placing, transition }, { selectAdded: true });
}

/** Adds a state with its middle at a point of the canvas, in the container there. */
export function addAt(editor: Editor, kind: StateKind, at: Point): void {
  const plan = editor.plan();
  const size = sizeOf(kind);
  const parent = containerAt(plan, at, kind);
  const corner = inContainer(plan, parent, { x: at.x - size.width / 2, y: at.y - size.height / 2 });
  const isOnAnother = siblingBoxes(plan, parent).some((box) =>
    covers(box, { ...inContainer(plan, parent, at), ...dot }),
  );
  const place = isOnAnother ? freePlace(plan, parent, { ...corner, ...size }) : corner;
  editor.perform('state.add', { kind, parent, at: kind === 'track' ? undefined : place }, { selectAdded: true });
}

/** Adds a state where there is room, beside what is selected or in the middle of the view. */
export function addSomewhere(editor: Editor, kind: StateKind, middle: Point): void {
  const plan = editor.plan();
  const [selected] = editor.selection.get().states;
  const parent = holderFor(plan, selected, kind);
  if (kind === 'track' && parent === undefined) {
    editor.notice.set('Select parallel tracks first: a track belongs inside them.');
    return;
  }
  const size = sizeOf(kind);
  const wanted = inContainer(plan, parent, { x: middle.x - size.width / 2, y: middle.y - size.height / 2 });
  const at = kind === 'track' ? undefined : freePlace(plan, parent, { ...wanted, ...size });
  editor.select(nothing);
  editor.perform('state.add', { kind, parent, at }, { selectAdded: true });
}

const APART = 16;
const dot = { width: 0, height: 0 };

/** The first free place at or below the wanted one; of a container, the part of it that is there already comes first. */
function freePlace(plan: Plan, parent: string | undefined, wanted: Box): Point {
  const taken = siblingBoxes(plan, parent);
  const place = { ...wanted, ...within(plan, parent, wanted) };
  for (let tries = 0; tries < 200 && taken.some((box) => covers(box, place, APART)); tries++) place.y += 24;
  return { x: place.x, y: place.y };
}

function within(plan: Plan, parent: string | undefined, { x, y, width, height }: Box): Point {
  const box = parent === undefined ? undefined : plan.layout.states[parent];
  if (box === undefined) return { x, y };
  return insideContainer({ x: Math.min(x, box.width - width - APART), y: Math.min(y, box.height - height - APART) });
}

const siblingBoxes = (plan: Plan, parent: string | undefined): readonly Box[] =>
  plan.workflow.states.filter((s) => s.parent === parent).flatMap((s) => plan.layout.states[s.id] ?? []);

const covers = (a: Box, b: Box, apart = 0): boolean =>
  a.x - apart < b.x + b.width && b.x < a.x + a.width + apart && a.y - apart < b.y + b.height && b.y < a.y + a.height + apart; // prettier-ignore
