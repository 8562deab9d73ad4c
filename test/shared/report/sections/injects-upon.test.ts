import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import { simulate } from '../../../../shared/engine/simulate';
import type { Effect, Inject } from '../../../../shared/model/scenario';
import type { Step } from '../../../../shared/model/state';
import { factsOf } from '../../../../shared/report/facts';
import { readHistory } from '../../../../shared/report/history';
import { injectsUpon } from '../../../../shared/report/sections/injects-upon';
import { smallRun } from '../small-run';
import { recorded } from '../wrong-host';

const inject = (no: number, at: number, effects: Effect[]): Inject => ({
  id: `inject${no}`,
  no,
  title: `Blow ${no}`,
  type: 'inject',
  mode: 'phone',
  from: 'Desk',
  to: [],
  message: 'It happens.',
  expected: [],
  trigger: { kind: 'time', at },
  effects,
});

const fix: Step = { id: 'fix', kind: 'step', name: 'Fix', duration: { kind: 'fixed', value: HOUR }, claims: [{ pool: 'dba', units: 1 }] }; // prettier-ignore

/** Numbers of the injects upon the one step of a plan with a team of `units`. */
function upon(units: number, injects: readonly Inject[], before: readonly Step[] = []): readonly number[] {
  const plan = smallRun(
    { rto: 24 * HOUR },
    {
      pools: [{ key: 'dba', name: 'DBA', kind: 'team', units }],
      states: [...before, fix, { id: 'good', kind: 'end', name: 'Good', outcome: 'recovered' }, { id: 'bad', kind: 'end', name: 'Bad', outcome: 'failed' }], // prettier-ignore
      transitions: [
        ...before.flatMap(({ id }) => [
          { id: `${id}-done`, from: id, port: 'done', to: 'fix' },
          { id: `${id}-failed`, from: id, port: 'failed', to: 'bad' },
        ]),
        { id: 'fix-done', from: 'fix', port: 'done', to: 'good' },
        { id: 'fix-failed', from: 'fix', port: 'failed', to: 'bad' },
      ],
    },
  );
  const frozen = {
    ...plan,
    scenario: { ...plan.scenario, injects: [...injects] },
    settings: { ...plan.settings, conduct: 'simulation' as const, completion: 'automatic' as const },
  };
  const run = simulate(frozen);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  const history = readHistory({ summary: { runId: 'r', title: 'R' }, frozen, journal: recorded(frozen, run.value), findings: [] }); // prettier-ignore
  const step = factsOf(history).steps.find(({ state }) => state === 'fix');
  if (step === undefined) throw new Error('the step was reached');
  return injectsUpon(step, history).map(({ no }) => no);
}

it('names an inject that slowed the step while it was at work, not one that was over before or came after', () => {
  const slow = (no: number, at: number, length?: number) => inject(no, at, [{ op: 'scale', step: 'fix', factor: 2, ...(length && { for: length }) }]); // prettier-ignore
  expect(upon(1, [slow(1, 10 * MINUTE), slow(2, 30 * HOUR)])).toEqual([1]);
  const first: Step = { ...fix, id: 'first', name: 'First' };
  expect(upon(1, [slow(5, 10 * MINUTE, 20 * MINUTE), slow(6, 70 * MINUTE)], [first])).toEqual([6]);
  expect(upon(1, [inject(3, 10 * MINUTE, [{ op: 'scale', step: 'fix', factor: 0.5 }])])).toEqual([]);
  expect(upon(1, [inject(4, 10 * MINUTE, [{ op: 'scale', pool: 'dba', factor: 2 }])])).toEqual([4]);
});

it('names a loss of people only where the step was held back by it', () => {
  const away = [inject(1, 10 * MINUTE, [{ op: 'pool', pool: 'dba', lost: 1, for: HOUR }])];
  expect(upon(1, away)).toEqual([1]);
  expect(upon(3, away)).toEqual([]);
});
