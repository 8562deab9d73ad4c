import { describe, expect, it } from 'vitest';
import { createEditor } from '../../../../renderer/plans/editor/editor';
import { states } from '../../../../renderer/plans/editor/selection';
import { ok } from '../../../../shared/basics/result';
import { blankPlan } from '../../../../shared/editing/blank-plan';

const opened = () => {
  const plan = blankPlan('Plan');
  const storage = { save: async () => ok({ revision: 2 }), load: async () => ok({ revision: 1, plan }) };
  return createEditor('plan-1', { plan, revision: 1 }, storage);
};

describe('an open plan', () => {
  it('selects what a command adds', () => {
    const editor = opened();
    editor.perform('state.add', { kind: 'tracks' }, { selectAdded: true });

    expect([...editor.selection.get().states]).toEqual(['tracks-1']);
  });

  it('says why something is refused, and changes nothing', () => {
    const editor = opened();
    const before = editor.history.get();
    editor.perform('transition.connect', { from: 'end-1', port: 'done', to: 'step-1' });

    expect(editor.notice.get()).toContain('no way out');
    expect(editor.history.get()).toBe(before);
  });

  it('does not select what an undo took away', () => {
    const editor = opened();
    editor.perform('state.add', { kind: 'step' }, { selectAdded: true });
    editor.undo();

    expect(editor.selection.get().states.size).toBe(0);
    expect(editor.notice.get()).toBe('Undone: Add step.');
  });

  it('keeps the way forward when something is merely selected', () => {
    const editor = opened();
    editor.perform('state.add', { kind: 'step' });
    editor.undo();
    editor.select(states('step-1'));
    editor.redo();

    expect(editor.plan().workflow.states).toHaveLength(4);
  });

  it('takes a deleted state and its connections back with one undo', () => {
    const editor = opened();
    const before = editor.plan();
    editor.perform('selection.remove', { states: ['step-1'], transitions: ['transition-1'] });
    expect(editor.plan().workflow.transitions).toEqual([]);

    editor.undo();
    expect(editor.plan()).toBe(before);
  });
});
