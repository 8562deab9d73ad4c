import { describe, expect, it } from 'vitest';
import { aScenario, aWorkflow, decision, end, inject, min, pool, service, step, tracks, wait } from '../../../support/a-workflow'; // prettier-ignore
import { aSubject, criticalOf, simulated } from '../../../support/a-simulation';

const services = [service('web')];
const down = { web: 0 };
const restores = [{ service: 'web', level: 100 }];

describe('the path that decides when a service is back', () => {
  it('leads back along the drawing, through decisions, to the disruption', () => {
    const workflow = aWorkflow(
      [step('detect', 5), decision('declare', ['go']), step('restore', 60, { restores }), step('after', 10), end('over')],
      ['detect > declare', 'declare.go > restore', 'restore > after', 'after > over'],
      { services },
    ); // prettier-ignore

    expect(criticalOf(simulated(aSubject(workflow, aScenario([], down))), 'web')).toEqual({
      detect: 1,
      declare: 1,
      restore: 1,
    });
  });

  it('leads through the last prerequisite, in another track, and not through the earlier one', () => {
    const workflow = aWorkflow(
      [
        tracks('all', 'all', {
          a: [step('short', 10)],
          b: [step('long', 30)],
          c: [step('restore', 60, { after: ['short', 'long'], restores })],
        }),
        end('over'),
      ],
      ['all > over'],
      { services },
    );

    expect(criticalOf(simulated(aSubject(workflow, aScenario([], down))), 'web')).toEqual({ long: 1, restore: 1 });
  });

  it('leads through the step that gave back the units waited for', () => {
    const workflow = aWorkflow(
      [
        tracks('all', 'all', {
          a: [step('holder', 40, { claims: { dba: 1 }, priority: 0 })],
          b: [step('other', 90)],
          c: [step('restore', 60, { claims: { dba: 1 }, restores })],
        }),
        end('over'),
      ],
      ['all > over'],
      { services, pools: [pool('dba', 1)] },
    );
    const result = simulated(aSubject(workflow, aScenario([], down)));

    expect(criticalOf(result, 'web')).toEqual({ holder: 1, restore: 1 });
    expect(result.steps.find((one) => one.step === 'restore')).toMatchObject({
      waitingForUnits: min(40),
      waitingForOthers: 0,
      working: min(60),
    });
  });

  it('leads through the track that joined last', () => {
    const workflow = aWorkflow(
      [
        tracks('both', 'all', { a: [step('fast', 10), step('fast2', 5)], b: [step('slow', 30)] }),
        step('restore', 60, { restores }),
        end('over'),
      ],
      ['fast > fast2', 'both > restore', 'restore > over'],
      { services },
    );

    expect(criticalOf(simulated(aSubject(workflow, aScenario([], down))), 'web')).toEqual({ slow: 1, restore: 1 });
  });

  it('shares the runs between two tracks by chance', () => {
    const uniform = { kind: 'uniform', min: 0, max: min(60) } as const;
    const workflow = aWorkflow(
      [
        tracks('both', 'all', { a: [step('one', 1, { duration: uniform })], b: [step('two', 1, { duration: uniform })] }),
        step('restore', 60, { restores }),
        end('over'),
      ],
      ['both > restore', 'restore > over'],
      { services },
    ); // prettier-ignore

    const critical = criticalOf(simulated(aSubject(workflow, aScenario([], down)), 4_000), 'web');

    expect(critical['one']).toBeCloseTo(0.5, 1);
    expect((critical['one'] ?? 0) + (critical['two'] ?? 0)).toBe(1);
  });

  it('goes through a wait for a condition to what made it true, and ends where an effect ended', () => {
    const workflow = aWorkflow(
      [
        tracks('both', 'all', {
          a: [step('prepare', 25)],
          b: [wait('ready', { until: { kind: 'step', step: 'prepare', is: 'done' } }), step('restore', 60, { restores })],
        }),
        end('over'),
      ],
      ['ready > restore', 'both > over'],
      { services: [...services, service('mail')], components: [{ key: 'host', name: 'host' }], dependencies: [{ from: 'mail', to: 'host', type: 'hard' }] },
    ); // prettier-ignore
    const outage = inject('outage', 0, { op: 'component', component: 'host', to: 'down', for: min(30) });
    const result = simulated(aSubject(workflow, aScenario([outage], down)));

    expect(criticalOf(result, 'web')).toEqual({ prepare: 1, ready: 1, restore: 1 });
    expect(criticalOf(result, 'mail')).toEqual({});
    expect(result.services[1]?.toMbco.p50).toBe(min(30));
  });

  it('knows what was left long ago, however much was left since', () => {
    const workflow = aWorkflow(
      [
        tracks('all', 'any', {
          a: [step('rounds', 1)],
          b: [step('holder', 40, { claims: { dba: 1 }, priority: 0 }), step('long', 90_000)],
          c: [step('restore', 80_000, { claims: { dba: 1 }, restores }), step('after', 1)],
        }),
        end('over'),
      ],
      ['rounds > rounds', 'holder > long', 'restore > after', 'all > over'],
      { services, pools: [pool('dba', 1)] },
    ); // prettier-ignore

    expect(criticalOf(simulated(aSubject(workflow, aScenario([], down)), 2), 'web')).toEqual({ holder: 1, restore: 1 });
  });

  it('leads anew through what was gone through again since another service came back', () => {
    const again = { kind: 'not', of: { kind: 'step', step: 'other', is: 'done' } } as const;
    const workflow = aWorkflow(
      [
        step('first', 10),
        step('prepare', 20),
        step('restore', 30, { restores }),
        decision('over or again', [{ id: 'again', guard: again }, { id: 'on', guard: again.of }]),
        step('other', 5),
        step('mail', 15, { restores: [{ service: 'mail', level: 100 }] }),
        end('over'),
      ],
      ['first > prepare', 'prepare > restore', 'restore > over or again', 'over or again.again > other', 'other > prepare', 'over or again.on > mail', 'mail > over'],
      { services: [...services, service('mail')] },
    ); // prettier-ignore
    const result = simulated(aSubject(workflow, aScenario([], { ...down, mail: 0 })), 5);

    expect(criticalOf(result, 'web')).toEqual({ first: 1, prepare: 1, restore: 1 });
    expect(criticalOf(result, 'mail')).toEqual({ other: 1, prepare: 1, restore: 1, 'over or again': 1, mail: 1 });
  });
});
