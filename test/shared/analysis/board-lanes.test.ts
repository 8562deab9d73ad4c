import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import { boardLanes, isOverdue, progress } from '../../../shared/analysis/board-lanes';
import { boardWith, underWay, waiting, workflow, working } from './small-plan';

describe('boardLanes', () => {
  it('puts each piece of work in one lane and shows what comes next', () => {
    const board = boardWith(
      [
        ...underWay,
        { kind: 'work', id: 'notify', work: waiting() },
        { kind: 'work', id: 'reopen', work: { ...working(), kind: 'gate', phase: 'open' } },
        { kind: 'entered', state: 'settle' },
        { kind: 'work', id: 'archive', work: null },
        { kind: 'left', state: 'archive', outcome: 'done' },
      ],
      40 * MINUTE,
    );
    const lanes = boardLanes(board, workflow);
    const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
    expect(ids(lanes.working)).toEqual(['copy']);
    expect(ids(lanes.decisions)).toEqual(['reopen']);
    expect(ids(lanes.waiting)).toEqual(['notify']);
    expect(ids(lanes.next)).toEqual(['verify', 'over']);
    expect(ids(lanes.done)).toEqual(['archive']);
  });

  it('knows overdue work and how far it is', () => {
    const work = working({ started: 0, planned: 60 * MINUTE });
    expect(isOverdue(work, 59 * MINUTE)).toBe(false);
    expect(isOverdue(work, 60 * MINUTE)).toBe(true);
    expect(progress(work, 15 * MINUTE)).toBe(0.25);
    expect(progress(work, 90 * MINUTE)).toBe(1);
    expect(progress(waiting(), 0)).toBeUndefined();
  });
});
