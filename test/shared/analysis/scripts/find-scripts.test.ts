import { describe, expect, it } from 'vitest';
import { findScripts } from '../../../../shared/analysis/scripts/find-scripts';
import type { Parts } from '../../../../shared/model/coverage';
import type { Workflow } from '../../../../shared/model/workflow';
import { aScenario, aWorkflow, decision, end, fixed, gate, min, named, step, tracks, wait } from '../../../support/a-workflow'; // prettier-ignore

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
      { departures: [], moments: [], end: min(30), reaches: { ...none, states: ['from-copy', 'over'] } },
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

  it('let the deadline of a wait pass: what it waits for hangs, is down, or takes long', () => {
    const toLate = (id: string, own: Parameters<typeof wait>[1]) =>
      aWorkflow(
        [
          ...tracks('both', 'all', { work: [step('copy', 30)], other: [wait(id, { timeout: min(60), ...own }), step('late', 5)] }), // prettier-ignore
          end('over'),
        ],
        [`${id}.timeout > late`, 'both > over'],
        { components: named('link') },
      );
    const copied = toLate('for-copy', { until: { kind: 'attempts', step: 'copy', is: '>=', count: 1 } });
    const linked = toLate('for-link', { until: { kind: 'component', component: 'link', is: 'up' } });
    const timed = toLate('pause', { duration: { kind: 'uniform', min: min(10), max: min(90) } });
    const short = toLate('pause', { duration: fixed(10) });

    expect(found({ states: ['late'] }, copied).scripts).toEqual([
      {
        departures: [{ kind: 'time out', state: 'for-copy' }],
        moments: [{ at: min(60), again: false }],
        end: min(3_000),
        reaches: { ...none, states: ['late'] },
      },
    ]);
    expect(found({ states: ['late'] }, linked).scripts[0]?.departures).toEqual([{ kind: 'time out', state: 'for-link' }]); // prettier-ignore
    expect(found({ states: ['late'] }, timed).scripts[0]?.departures).toEqual([{ kind: 'time out', state: 'pause' }]); // prettier-ignore
    expect(found({ states: ['late'] }, short).outOfReach.states).toEqual(['late']);
  });

  it('let every track fail where that is what a way needs', () => {
    const halls = tracks('halls', 'all', { a: [step('hall-a', 10)], b: [step('hall-b', 20)], c: [step('hall-c', 5), gate('ok-c')] }); // prettier-ignore
    const plan = aWorkflow(
      [...halls, end('over'), end('lost', 'failed')],
      ['halls > over', 'halls.failed > lost', 'hall-c > ok-c'],
    );

    expect(found({ states: ['lost'] }, plan).scripts[0]?.departures).toEqual([
      { kind: 'fail', state: 'hall-a' },
      { kind: 'fail', state: 'hall-b' },
      { kind: 'answer', state: 'ok-c', approved: false },
    ]);
  });
});
