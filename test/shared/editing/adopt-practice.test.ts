import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import { checkPlan } from '../../../shared/compile/check-plan';
import { begin, record, undo } from '../../../shared/editing/history';
import { planDifference } from '../../../shared/editing/plan-difference';
import type { PracticeChange } from '../../../shared/model/practice-change';
import type { Plan } from '../../../shared/model/plan';
import { aPlan, by, edited, refusal, stateIn } from './a-plan';

const lines = (before: Plan, after: Plan): string[] =>
  planDifference(before, after).map(({ kind, text }) => `${kind} ${text}`);
const errors = (plan: Plan): number => checkPlan(plan).filter(({ severity }) => severity === 'error').length;

describe('a plan that takes over what people did', () => {
  it('leaves a step out: what led to it leads on, and what begins with it begins with what follows', () => {
    const plan = edited(
      aPlan(),
      by('state.append', { kind: 'step', from: 'step-1', port: 'failed' }),
      by('state.edit', { state: 'step-4', set: { after: ['step-2'] } }),
    );
    const after = edited(plan, by('practice.adopt', { kind: 'leave out', state: 'step-1' }));
    expect(stateIn(after, 'step-1')).toBeUndefined();
    expect(after.workflow.initial).toBe('end-1');
    const inner = edited(aPlan(), by('practice.adopt', { kind: 'leave out', state: 'step-2' }));
    expect(stateIn(inner, 'track-1')).toMatchObject({ initial: 'step-3' });
    expect(stateIn(inner, 'step-4')).not.toHaveProperty('after');
    expect(refusal(aPlan(), 'practice.adopt', { kind: 'leave out', state: 'step-3' })).toContain('by hand');
  });

  it('leads what came before a step that is left out to what comes after it', () => {
    const plan = edited(aPlan(), by('state.append', { kind: 'step', from: 'step-3', port: 'done' }));
    const next = plan.workflow.transitions.find(({ from }) => from === 'step-3')?.to;
    const after = edited(plan, by('practice.adopt', { kind: 'leave out', state: 'step-3' }));
    const onward = after.workflow.transitions.filter(({ from }) => from === 'step-2');
    expect(onward.map(({ port, to }) => [port, to])).toEqual([['done', next]]);
  });

  it('lets a step start sooner: the prerequisites it did not wait for are gone, no other', () => {
    const plan = edited(aPlan(), by('state.edit', { state: 'step-4', set: { after: ['step-2', 'step-3'] } }));
    const sooner: PracticeChange = { kind: 'sooner', step: 'step-4', without: ['step-2'] };
    const after = edited(plan, by('practice.adopt', sooner));
    expect(stateIn(after, 'step-4')).toMatchObject({ after: ['step-3'] });
    expect(lines(plan, after)).toEqual([`changed ${stateIn(plan, 'step-4')?.name}: prerequisites`]);
    expect(refusal(after, 'practice.adopt', sooner)).toContain('any more');
  });

  it('holds the step that was not in it, where people were, with its owner and its time', () => {
    const plan = aPlan();
    const way = plan.workflow.transitions.find(({ from, port }) => from === 'step-1' && port === 'done');
    const change: PracticeChange = {
      kind: 'add',
      transition: way?.id ?? '',
      name: 'Call the vendor',
      duration: 20 * MINUTE,
      claims: [],
    };
    const after = edited(plan, by('practice.adopt', change));
    const step = after.workflow.states.find(({ name }) => name === 'Call the vendor');
    expect(step).toMatchObject({ kind: 'step', duration: { kind: 'fixed', value: 20 * MINUTE } });
    expect(errors(after)).toBeLessThanOrEqual(errors(plan));
    expect(lines(plan, after)).toContain('added Call the vendor');
    expect(lines(plan, after)).toContain('removed Assess the disruption – done → Recovered');
    expect(lines(plan, after)).toContain('added Assess the disruption – done → Call the vendor');
    const history = record(begin(plan), after, { label: 'Take over' });
    expect(undo(history).present).toBe(plan);
  });

  it('differs in nothing where nothing was changed', () => {
    expect(planDifference(aPlan(), aPlan())).toEqual([]);
  });
});
