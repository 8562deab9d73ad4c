import { expect, it } from 'vitest';
import { readRun } from '../../../../renderer/simulate/when/one-run';
import { HOUR } from '../../../../shared/basics/time';
import { simulate } from '../../../../shared/engine/simulate';
import { freeze, simulationSettings } from '../../../../shared/model/freeze';
import { PLAN_FORMAT, PLAN_VERSION, type Plan } from '../../../../shared/model/plan';
import { must } from '../../../support/a-run';
import { aScenario, aWorkflow, end, inject, min, pool, service, step, tracks } from '../../../support/a-workflow';

const workflow = aWorkflow(
  [
    tracks('both', 'all', {
      one: [step('copy', 60, { claims: { team: 1 }, restores: [{ service: 'web', level: 100 }] }), end('copied')],
      two: [step('tell', 30, { claims: { team: 1 } }), end('told')],
    }),
    end('over'),
  ],
  ['copy > copied', 'tell > told', 'both > over'],
  { pools: [pool('team', 1)], services: [service('web', { rto: HOUR })] },
);
const scenario = aScenario([], { web: 0 });
const plan: Plan = {
  format: PLAN_FORMAT,
  version: PLAN_VERSION,
  workflow,
  scenarios: [scenario],
  layout: { states: {}, transitions: {} },
};
const record = must(simulate(freeze(plan, scenario, simulationSettings('Run', { kind: 'drawn', seed: 1, run: 0 }))));
const one = readRun(record, { plan, scenario, seed: 1, run: 0 }, 'web');
const rowOf = (state: string) => one.rows.find((row) => row.state === state);

it('shows when each step worked, and what it waited for', () => {
  expect(rowOf('copy')).toMatchObject({ entered: 0, worked: min(60), waited: 0, ended: min(60), outcome: 'done' });
  expect(rowOf('tell')).toMatchObject({ worked: min(30), waited: min(60), waitedFor: 'team' });
  expect(one.end).toBe(min(90));
});

it('marks the chain that decided when the service was back', () => {
  expect(rowOf('copy')?.isDeciding).toBe(true);
  expect(rowOf('tell')?.isDeciding).toBe(false);
});

it('knows when injects were released, by their numbers and titles', () => {
  const hit = aScenario([inject('gone', 20, { op: 'pool', pool: 'team', percent: 0, for: min(5) })], { web: 0 });
  const settings = simulationSettings('Run', { kind: 'drawn', seed: 1, run: 0 });
  const played = must(simulate(freeze(plan, hit, settings)));
  expect(readRun(played, { plan, scenario: hit, seed: 1, run: 0 }, 'web').injects).toEqual([
    { at: min(20), kind: 'inject', name: 'Inject 1: gone' },
  ]);
});

it('lays the run over the drawing', () => {
  expect(one.overlay.status).toMatchObject({ copy: 'done', tell: 'done', over: 'done' });
});
