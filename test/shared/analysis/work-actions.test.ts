import { describe, expect, it } from 'vitest';
import { workActions } from '../../../shared/analysis/work-actions';
import { Command } from '../../../shared/model/run';
import { boardWith, underWay, waiting, workflow, working } from './small-plan';

const actions = (id: string, work: Parameters<typeof waiting>[0] & { phase?: string }) =>
  workActions(boardWith([...underWay, { kind: 'work', id, work: working(work) }]), workflow, id);

describe('workActions', () => {
  it('offers done and failed for a step in work, with the why given to it', () => {
    const { main } = actions('copy', {});
    expect(main.map((action) => [action.key, action.label])).toEqual([['D', 'Done'], ['F', 'Failed']]); // prettier-ignore
    expect(main[0]?.give()).toEqual({ kind: 'finish', step: 'copy', outcome: 'done' });
    expect(main[1]?.give('disk full')).toEqual({ kind: 'finish', step: 'copy', outcome: 'failed', why: 'disk full' });
  });

  it('offers a step that waits only as a deviation', () => {
    const { main, deviations } = actions('notify', { phase: 'waiting' });
    expect(main).toEqual([]);
    expect(deviations.map((action) => action.label)).toEqual(['Start now, before its turn', 'Skip', 'Move to Archive logs']); // prettier-ignore
  });

  it('offers the options of a decision and refuses the blocked one', () => {
    const board = boardWith([
      { kind: 'work', id: 'declare', work: { ...working(), kind: 'decision', phase: 'open' } },
      { kind: 'blocked', state: 'declare', option: 'no', blocked: true },
    ]);
    const { main, deviations } = workActions(board, workflow, 'declare');
    expect(main.map(({ key, label, refusal }) => [key, label, refusal])).toEqual([
      ['A', 'Activate', undefined],
      ['B', 'Wait', 'blocked'],
    ]);
    expect(deviations.map((action) => action.label)).toContain('Leave by “Wait” to Activate the plan?');
  });

  it('makes commands that the contract accepts', () => {
    const { main, deviations } = actions('verify', {});
    for (const action of [...main, ...deviations]) expect(Command.safeParse(action.give('because')).success).toBe(true);
    expect(deviations.length).toBeGreaterThan(3);
  });
});
