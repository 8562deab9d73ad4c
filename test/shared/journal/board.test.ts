import { describe, expect, it } from 'vitest';
import { emptyBoard, fold, foldJournal } from '../../../shared/journal/board';
import type { Change, JournalEvent, Work } from '../../../shared/model/journal';

const event = (seq: number, at: number, changes: Change[]): JournalEvent => ({
  seq,
  at,
  wall: at,
  cause: { kind: 'start' },
  changes,
  hash: '',
});

const work = (part: Partial<Work> = {}): Work => ({
  kind: 'step',
  phase: 'working',
  visit: 0,
  attempt: 0,
  entered: 0,
  rate: 1,
  ...part,
});

const entering = (id: string, part: Partial<Work> = {}): Change[] => [
  { kind: 'entered', state: id },
  { kind: 'work', id, work: work(part) },
];

describe('the board', () => {
  it('keeps the whole story of a visit: entered, started, planned, left and how', () => {
    const board = foldJournal([
      event(0, 0, entering('copy', { phase: 'waiting' })),
      event(1, 60, [{ kind: 'work', id: 'copy', work: work({ started: 60, planned: 160 }) }]),
      event(2, 90, [{ kind: 'work', id: 'copy', work: work({ started: 60, planned: 200, attempt: 1 }) }]),
      event(3, 300, [
        { kind: 'left', state: 'copy', outcome: 'done', port: 'done' },
        { kind: 'work', id: 'copy', work: null },
      ]),
    ]);
    expect(board.visits).toEqual([
      expect.objectContaining({ entered: 0, started: 60, planned: 160, left: 300, outcome: 'done', attempts: 2 }),
    ]);
    expect(board.work).toEqual({});
    expect(board.active).toEqual([]);
  });

  it('tells two visits of the same state apart', () => {
    const over: Change[] = [
      { kind: 'left', state: 'copy', outcome: 'failed', port: 'failed' },
      { kind: 'work', id: 'copy', work: null },
    ];
    const board = foldJournal([
      event(0, 0, entering('copy')),
      event(1, 10, [...over, ...entering('copy', { visit: 1, entered: 10 })]),
    ]);
    expect(board.visits.map(({ visit, left }) => [visit, left])).toEqual([
      [0, 10],
      [1, undefined],
    ]);
    expect(board.active).toEqual(['copy']);
  });

  it('takes up a visit again that a return point comes back to', () => {
    const board = foldJournal([
      event(0, 0, entering('copy', { started: 0 })),
      event(1, 10, [
        { kind: 'left', state: 'copy' },
        { kind: 'work', id: 'copy', work: null },
      ]),
      event(2, 30, entering('copy', { started: 0, entered: 30 })),
    ]);
    expect(board.visits).toHaveLength(1);
    expect(board.visits[0]?.left).toBeUndefined();
  });

  it('ends the visit of work beside the machine with the work', () => {
    const board = foldJournal([
      event(0, 5, [{ kind: 'work', id: 'unplanned-1', work: work({ kind: 'unplanned', name: 'Call the bank' }) }]),
      event(1, 25, [{ kind: 'work', id: 'unplanned-1', work: null }]),
    ]);
    expect(board.visits).toEqual([expect.objectContaining({ name: 'Call the bank', left: 25 })]);
  });

  it('never changes the board it was given', () => {
    const before = foldJournal([event(0, 0, entering('copy'))]);
    const frozen = structuredClone(before);
    fold(before, event(1, 5, [{ kind: 'service', service: 'web', own: 0, effective: 0 }]));
    expect(before).toEqual(frozen);
    expect(emptyBoard.services).toEqual({});
  });
});
