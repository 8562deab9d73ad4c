import { describe, expect, it } from 'vitest';
import { begin, record, redo, redoLabel, undo, undoLabel } from '../../../shared/editing/history';

describe('history', () => {
  it('names what undo and redo would do', () => {
    const h = record(record(begin('a'), 'b', { label: 'Rename step' }), 'c', { label: 'Move step' });

    expect(undoLabel(h)).toBe('Move step');
    expect(redoLabel(undo(h))).toBe('Move step');
    expect(undo(undo(h)).present).toBe('a');
    expect(redo(undo(h))).toEqual(h);
  });

  it('takes a whole gesture back at once', () => {
    const typed = ['R', 'Re', 'Res'].reduce(
      (h, name) => record(h, name, { label: 'Rename step', gesture: 'name-1' }),
      begin(''),
    );

    expect(typed.present).toBe('Res');
    expect(undo(typed).present).toBe('');
  });

  it('keeps two gestures apart', () => {
    const first = record(begin('a'), 'b', { label: 'Rename', gesture: '1' });
    const second = record(first, 'c', { label: 'Rename', gesture: '2' });

    expect(undo(second).present).toBe('b');
  });

  it('records nothing for a change that changes nothing', () => {
    const h = begin('a');

    expect(record(h, 'a', { label: 'Move step' })).toBe(h);
    expect(undo(h)).toBe(h);
    expect(redo(h)).toBe(h);
  });

  it('forgets the way forward once something new is done', () => {
    const h = record(undo(record(begin('a'), 'b', { label: 'x' })), 'c', { label: 'y' });

    expect(redo(h)).toBe(h);
    expect(undo(h).present).toBe('a');
  });

  it('remembers the last 200 changes', () => {
    let h = begin(0);
    for (let n = 1; n <= 250; n++) h = record(h, n, { label: 'Count' });

    expect(h.past).toHaveLength(200);
    for (let n = 0; n < 300; n++) h = undo(h);
    expect(h.present).toBe(50);
  });
});
