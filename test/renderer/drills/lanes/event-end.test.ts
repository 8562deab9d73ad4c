import { describe, expect, it } from 'vitest';
import { eventEnd } from '../../../../renderer/drills/lanes/event-end';
import { workActions } from '../../../../shared/analysis/work-actions';
import type { Board } from '../../../../shared/journal/board';
import { withoutPlan } from '../../../../shared/model/real-event';
import { boardWith, working } from '../../../shared/analysis/small-plan';

const workflow = withoutPlan('Outage', [{ name: 'Shop' }, { name: 'Mail' }]);
const noPlan = { event: { since: 0, noPlan: 'None covers it' } };
const open = (...ids: string[]): Board => boardWith(ids.map((id) => ({ kind: 'work', id, work: working() })));
const asked = (board: Board, settings: Parameters<typeof eventEnd>[1]['settings'] = noPlan) =>
  workActions(board, workflow, 'restore-1').main.map((action) => eventEnd(action, { board, workflow, settings }));

describe('what is over in a real event without a plan', () => {
  it('is asked for once, and says whether the record is closed with it', () => {
    expect(asked(open('restore-1', 'restore-2'))).toEqual([
      { what: 'Shop', how: 'is back', asksWhy: false, closes: false },
      { what: 'Shop', how: 'is given up', asksWhy: false, closes: false },
    ]);
    expect(asked(open('restore-1'))).toEqual([
      { what: 'Shop', how: 'is back', asksWhy: false, closes: true },
      { what: 'Shop', how: 'is given up', asksWhy: false, closes: true },
    ]);
  });

  it('is asked for whichever way it is left, with a line of why', () => {
    const one = withoutPlan('Outage', [{ name: 'Shop' }]);
    const board = open('restore-1');
    const left = (plan: typeof one, at = board) =>
      workActions(at, plan, 'restore-1').deviations.map((action) => {
        const end = eventEnd(action, { board: at, workflow: plan, settings: noPlan, chosen: 'restore-1' });
        return [action.label, end?.how, end?.asksWhy, end?.closes];
      });
    expect(left(one)).toEqual([
      ['Done otherwise', 'is back', true, true],
      ['Skip', 'is left out', true, true],
      ['Leave by done to Back', 'is back', true, true],
      ['Leave by failed to Given up', 'is given up', true, true],
      ['Move to Back', 'is back', true, true],
      ['Move to Given up', 'is given up', true, true],
    ]);
    expect(left(workflow, open('restore-1', 'restore-2'))).toEqual([
      ['Done otherwise', 'is back', true, false],
      ['Skip', 'is left out', true, false],
    ]);
  });

  it('is done at once where a plan says what comes next', () => {
    expect(asked(open('restore-1'), { event: { since: 0 } })).toEqual([undefined, undefined]);
    expect(asked(open('restore-1'), {})).toEqual([undefined, undefined]);
  });
});
