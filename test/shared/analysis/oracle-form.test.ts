import { describe, expect, it } from 'vitest';
import { oracleForm } from '../../../shared/analysis/oracle-form';
import { MINUTE } from '../../../shared/basics/time';
import { template } from '../../resources/templates';

describe('a plan in oracle form', () => {
  const plan = template('campus-fire');
  const formed = oracleForm(plan);
  const state = (id: string) => formed.workflow.states.find((one) => one.id === id);

  it('has no injects', () => {
    expect(plan.scenarios[0]?.injects).not.toEqual([]);
    expect(formed.scenarios[0]?.injects).toEqual([]);
  });

  it('makes good a failed step in half its time instead of trying it again', () => {
    expect(state('getCapacity')).toMatchObject({
      success: 0.8,
      fallback: { duration: { kind: 'triangular', min: 30 * MINUTE, mode: 120 * MINUTE, max: 720 * MINUTE } },
    });
    expect(state('getCapacity')).not.toHaveProperty('retries');
  });

  it('leaves a step that cannot fail as it is, with every claim', () => {
    expect(state('startManual')).toEqual(plan.workflow.states.find((one) => one.id === 'startManual'));
  });

  it('lets decisions and gates take no time', () => {
    const time = { kind: 'fixed', value: 10 * MINUTE } as const;
    const slow = { id: 'slow', kind: 'decision', name: 'Slow', options: [{ id: 'yes', label: 'Yes' }], time } as const;
    const gate = { id: 'gate', kind: 'gate', name: 'Gate', time } as const;
    const workflow = { ...plan.workflow, states: [{ ...slow, options: [...slow.options] }, gate] };
    expect(oracleForm({ ...plan, workflow }).workflow.states.filter((one) => 'time' in one)).toEqual([]);
  });
});
