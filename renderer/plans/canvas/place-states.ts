import type { Point } from '../../../shared/model/plan';
import type { StateKind } from '../../../shared/model/state';
import { leadsOn } from '../../../shared/editing/insert-state';
import { mayMoveInto } from '../../../shared/editing/rules';
import { outermost } from '../../../shared/editing/tree';
import { originOf } from '../../../shared/editing/geometry';
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
  editor.perform('state.add', { kind, parent, at: kind === 'track' ? undefined : corner }, { selectAdded: true });
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
  const at = kind === 'track' ? undefined : freePlace(editor, parent, { ...wanted, ...size });
  editor.select(nothing);
  editor.perform('state.add', { kind, parent, at }, { selectAdded: true });
}

const APART = 16;

/** The first free place at or below the wanted one. */
function freePlace(
  editor: Editor,
  parent: string | undefined,
  wanted: Point & { width: number; height: number },
): Point {
  const plan = editor.plan();
  const taken = plan.workflow.states.filter((s) => s.parent === parent).flatMap((s) => plan.layout.states[s.id] ?? []);
  const { x, width, height } = wanted;
  let { y } = wanted;
  const covered = (): boolean =>
    taken.some(
      (b) =>
        b.x - APART < x + width && x < b.x + b.width + APART && b.y - APART < y + height && y < b.y + b.height + APART,
    );
  for (let tries = 0; tries < 200 && covered(); tries++) y += 24;
  return { x, y };
}
