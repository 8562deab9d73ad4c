import { describe, expect, it } from 'vitest';
import { blankPlan } from '../../../shared/editing/blank-plan';
import { appendPlace } from '../../../shared/editing/insert-state';
import { by, edited, refusal } from './a-plan';

const plan = blankPlan('p');
const onward = plan.workflow.transitions.find(({ port }) => port === 'done')?.id ?? '';
const waysOf = (changed: typeof plan) => changed.workflow.transitions.map(({ from, port, to }) => `${from}.${port} > ${to}`); // prettier-ignore

describe('inserting a state into a connection', () => {
  it('leads to the new state and from there to where it led', () => {
    const changed = edited(plan, by('state.insert', { kind: 'step', transition: onward }));

    expect(waysOf(changed)).toContain('step-1.done > step-2');
    expect(waysOf(changed)).toContain('step-2.done > end-1');
    expect(waysOf(changed)).not.toContain('step-1.done > end-1');
  });

  it('refuses what nothing can follow', () => {
    expect(refusal(plan, 'state.insert', { kind: 'end', transition: onward })).toContain(
      'cannot stand in a connection',
    );
    expect(refusal(plan, 'state.insert', { kind: 'step', transition: 'gone' })).toContain('no longer exists');
  });
});

describe('where the next state goes', () => {
  it('is in between where the work leads on already, never the time-out', () => {
    expect(appendPlace(plan, 'step-1')).toEqual({ port: 'done', into: onward });
  });

  it('is the way out that leads nowhere yet', () => {
    const loose = edited(plan, by('selection.remove', { transitions: [onward] }));
    expect(appendPlace(loose, 'step-1')).toEqual({ port: 'done' });
    const asked = edited(plan, by('state.add', { kind: 'decision' }), by('state.append', { kind: 'step', from: 'decision-1', port: 'option-1' })); // prettier-ignore
    expect(appendPlace(asked, 'decision-1')).toEqual({ port: 'option-2' });
  });

  it('is nowhere after an end', () => expect(appendPlace(plan, 'end-1')).toBeUndefined());
});
