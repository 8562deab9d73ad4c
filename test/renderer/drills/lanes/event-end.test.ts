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
      { what: 'Shop', outcome: 'done', closes: false },
      { what: 'Shop', outcome: 'failed', closes: false },
    ]);
    expect(asked(open('restore-1'))).toEqual([
      { what: 'Shop', outcome: 'done', closes: true },
      { what: 'Shop', outcome: 'failed', closes: true },
    ]);
  });

  it('is done at once where a plan says what comes next', () => {
    expect(asked(open('restore-1'), { event: { since: 0 } })).toEqual([undefined, undefined]);
    expect(asked(open('restore-1'), {})).toEqual([undefined, undefined]);
  });
});
