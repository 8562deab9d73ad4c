import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import { valueOf } from '../../main/support/result-of';
import { blankPlan } from '../../../shared/editing/blank-plan';
import { applyCommand } from '../../../shared/editing/commands';
import { begin, record, undo } from '../../../shared/editing/history';
import { Plan } from '../../../shared/model/plan';
import type { Step } from '../../../shared/model/state';

const plan = blankPlan('Plan');
const from = [{ runId: 'run-1', title: 'Functional drill', day: '2026-11-02', time: 42 * MINUTE }];
const duration = { kind: 'lognormal', median: 30 * MINUTE, sigma: 0.5 } as const;
const adopt = (of: Plan) =>
  valueOf(applyCommand(of, 'estimate.adopt', { step: 'step-1', duration, from, on: '2026-11-03' }));
const stepOf = ({ workflow }: Plan): Step => workflow.states[0] as Step; // `as`: the blank plan begins with a step

describe('taking over measured times', () => {
  it('keeps with the step where they come from and what was estimated before, and is undone', () => {
    const adopted = adopt(plan);
    expect(stepOf(adopted)).toMatchObject({
      duration,
      learned: { from, on: '2026-11-03', before: { kind: 'fixed', value: HOUR / 4 } },
    });
    expect(Plan.parse(JSON.parse(JSON.stringify(adopted)))).toEqual(adopted);
    const history = record(begin(plan), adopted, { label: 'Take over' });
    expect(undo(history).present).toBe(plan);
  });

  it('remembers the estimate from before anything was measured, however often it learns', () => {
    expect(stepOf(adopt(adopt(plan))).learned?.before).toEqual({ kind: 'fixed', value: HOUR / 4 });
  });

  it('is forgotten when a time is typed, and only then', () => {
    const adopted = adopt(plan);
    const edit = (set: object) => stepOf(valueOf(applyCommand(adopted, 'state.edit', { state: 'step-1', set })));
    expect(edit({ duration: { kind: 'fixed', value: HOUR } })).not.toHaveProperty('learned');
    expect(edit({ procedure: 'Look at the alarm' }).learned).toEqual(stepOf(adopted).learned);
  });

  it('is refused for what takes no work, and where nothing was measured', () => {
    const refusal = (step: string, times: typeof from) =>
      applyCommand(plan, 'estimate.adopt', { step, duration, from: times, on: '2026-11-03' });
    expect(refusal('end-1', from).ok).toBe(false);
    expect(refusal('step-1', []).ok).toBe(false);
  });
});
