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
    expect(deviations.map((action) => action.label)).toEqual(['Start before its turn', 'Done already', 'Skip', 'Move to Archive logs']); // prettier-ignore
  });

  it('offers the options of a decision and refuses the blocked one', () => {
    const board = boardWith([
      { kind: 'work', id: 'declare', work: { ...working(), kind: 'decision', phase: 'open' } },
      { kind: 'blocked', state: 'declare', option: 'no', blocked: true },
    ]);
    const { main, deviations } = workActions(board, workflow, 'declare');
    expect(main.map(({ key, label, refusal }) => [key, label, refusal])).toEqual([
      ['A', 'Activate', undefined],
      ['B', 'Wait', 'blocked by an inject'],
    ]);
    expect(deviations.map((action) => action.label)).toContain('Leave by “Wait” to Activate the plan?');
  });

  it('offers to start a step early only when it waits for another step', () => {
    const { deviations } = actions('copy', { phase: 'queued' });
    expect(deviations.map((action) => action.label)).toEqual(['Done already', 'Skip']);
  });

  it('says beforehand why an option cannot be chosen', () => {
    const [declare, ...others] = workflow.states;
    if (declare?.kind !== 'decision') throw new Error('the plan begins with its decision');
    const options = declare.options.map((option) => ({
      ...option,
      guard: { kind: 'pool', pool: 'dbas', is: '>=', units: 2 } as const,
    }));
    const guarded = { ...workflow, states: [{ ...declare, options }, ...others] };
    const open = boardWith([{ kind: 'work', id: 'declare', work: { ...working(), kind: 'decision', phase: 'open' } }]);
    const short = boardWith([{ kind: 'pool', pool: 'dbas', available: 1, inUse: 0, holders: [], queue: [] }], 0, open);
    expect(workActions(open, guarded, 'declare').main[0]?.refusal).toBeUndefined();
    expect(workActions(short, guarded, 'declare').main[0]?.refusal).toBe(
      'only when Database engineers: at least 2 available',
    );
  });

  it('makes commands that the contract accepts', () => {
    const { main, deviations } = actions('verify', {});
    for (const action of [...main, ...deviations]) expect(Command.safeParse(action.give('because')).success).toBe(true);
    expect(deviations.length).toBeGreaterThan(3);
  });
});
