import { describe, expect, it } from 'vitest';
import { addAt, addSomewhere } from '../../../../renderer/plans/canvas/place-states';
import { createEditor, type Editor } from '../../../../renderer/plans/editor/editor';
import { states } from '../../../../renderer/plans/editor/selection';
import { known } from '../../../../shared/basics/assert';
import { ok } from '../../../../shared/basics/result';
import { originOf } from '../../../../shared/editing/geometry';
import type { Box } from '../../../../shared/model/plan';
import { aPlan } from '../../../shared/editing/a-plan';

function opened(): Editor {
  const plan = aPlan();
  const storage = { save: async () => ok({ revision: 2 }), load: async () => ok({ revision: 1, plan }) };
  return createEditor('plan-1', { plan, revision: 1 }, storage);
}

const boxOf = (editor: Editor, id: string): Box => known(editor.plan().layout.states[id], 'it is drawn');

const added = (editor: Editor): string => known([...editor.selection.get().states][0], 'what was added is selected');

function overlapping(editor: Editor, id: string): readonly string[] {
  const plan = editor.plan();
  const parent = plan.workflow.states.find((state) => state.id === id)?.parent;
  const a = boxOf(editor, id);
  return plan.workflow.states
    .filter((state) => state.parent === parent && state.id !== id)
    .filter((state) => {
      const b = boxOf(editor, state.id);
      return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    })
    .map((state) => state.id);
}

describe('a state that is put where there is room', () => {
  it.each([
    ['above the container', { x: 0, y: -2_000 }],
    ['far below the container', { x: 0, y: 9_000 }],
    ['in its middle', { x: 200, y: 400 }],
  ])('covers nothing in its container, with the view %s, and leaves the container its size', (_, middle) => {
    const editor = opened();
    const { height } = boxOf(editor, 'track-1');

    for (const kind of ['step', 'end', 'decision'] as const) {
      editor.select(states('step-2'));
      addSomewhere(editor, kind, middle);
      expect(overlapping(editor, added(editor))).toEqual([]);
    }

    expect(boxOf(editor, 'track-1').height).toBeLessThan(height + 400);
  });

  it('does not hide what was clicked on', () => {
    const editor = opened();
    const { width, height, ...corner } = boxOf(editor, 'step-2');
    const origin = originOf(editor.plan(), 'track-1');

    addAt(editor, 'step', { x: origin.x + corner.x + width / 2, y: origin.y + corner.y + height / 2 });

    expect(overlapping(editor, added(editor))).toEqual([]);
  });
});
