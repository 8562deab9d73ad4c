import { describe, expect, it } from 'vitest';
import { findScripts } from '../../../../shared/analysis/scripts/find-scripts';
import type { Parts } from '../../../../shared/model/coverage';
import type { Workflow } from '../../../../shared/model/workflow';
import { aScenario, aWorkflow, decision, end, gate, min, step } from '../../../support/a-workflow';

const workflow = aWorkflow(
  [
    decision('which', ['copy', 'rebuild']),
    step('from-copy', 30, { retries: { max: 2 } }),
    step('anew', 80, { timeout: { after: min(100) } }),
    gate('ok'),
    step('call-vendor', 10),
    step('island', 5),
    end('over'),
    end('lost', 'failed'),
  ],
  [
    'which.copy > from-copy',
    'which.rebuild > anew',
    'from-copy > ok',
    'from-copy.failed > anew',
    'anew > ok',
    'anew.timeout > call-vendor',
    'call-vendor > ok',
    'ok.approved > over',
    'ok.rejected > lost',
    'island > over',
  ],
);
const none: Parts = { states: [], transitions: [], options: [] };
const found = (targets: Partial<Parts>, of: Workflow = workflow) =>
  findScripts({ workflow: of, scenario: aScenario() }, { targets: { ...none, ...targets }, isTimeUp: () => false });

describe('scripts for what no drill has reached', () => {
  it('are none for what the plan reaches by itself, but a drill as planned', () => {
    expect(found({ states: ['from-copy', 'over'] }).scripts).toEqual([
      { departures: [], end: min(30), reaches: { ...none, states: ['from-copy', 'over'] } },
    ]);
  });

  it('are as short as can be: one departure where one is enough', () => {
    expect(found({ states: ['anew'] }).scripts.map((one) => one.departures)).toEqual([
      [{ kind: 'choose', state: 'which', option: 'rebuild' }],
    ]);
    expect(found({ transitions: ['from-copy-failed-anew'] }).scripts.map((one) => one.departures)).toEqual([
      [{ kind: 'fail', state: 'from-copy' }],
    ]);
    expect(found({ states: ['lost'] }).scripts.map((one) => one.departures)).toEqual([
      [{ kind: 'answer', state: 'ok', approved: false }],
    ]);
  });

  it('go two departures deep where the first only opens the way', () => {
    const [script] = found({ states: ['call-vendor'] }).scripts;
    expect(script?.departures).toHaveLength(2);
    expect(script?.departures.at(-1)).toEqual({ kind: 'time out', state: 'anew' });
    expect(script?.end).toBe(min(110));
  });

  it('are few: one script for everything that it reaches', () => {
    const { scripts } = found({ states: ['anew'], transitions: ['which-rebuild-anew'], options: ['which.rebuild'] });
    expect(scripts).toHaveLength(1);
  });

  it('say what cannot be reached at all', () => {
    expect(found({ states: ['island', 'anew'] }).outOfReach).toEqual({ ...none, states: ['island'] });
  });
});
