import { describe, expect, it } from 'vitest';
import { aScenario, aWorkflow, end, inject, named, plain, pool, service, step, tracks, way } from '../../../support/a-workflow'; // prettier-ignore
import { aSubject, simulated } from '../../../support/a-simulation';

const outcomesOf = (...of: Parameters<typeof aSubject>) => simulated(aSubject(...of), 20).outcomes;

describe('a run that comes to no end of the plan', () => {
  it('is stuck: says who waits for what', () => {
    const workflow = aWorkflow([step('copy', 30, { needs: ['array'] }), end('over')], ['copy > over'], {
      components: named('array'),
    });
    const lost = inject('lost', 10, { op: 'component', component: 'array', to: 'down' });

    expect(outcomesOf(workflow, aScenario([lost]))).toEqual([
      { outcome: 'stuck', count: 20, run: 0, reason: 'copy is paused.' },
    ]);
  });

  it('is stuck in a circle of claims, and says in which', () => {
    const inOrder = { claimOrder: 'in order' } as const;
    const workflow = aWorkflow(
      [
        tracks('all', 'all', {
          a: [step('before', 5, { claims: { x: 1 } })],
          b: [step('one', 10, { claims: { x: 1, y: 1 }, ...inOrder })],
          c: [step('two', 10, { claims: { y: 1, x: 1 }, ...inOrder })],
        }),
        end('over'),
      ],
      ['all > over'],
      { pools: [pool('x', 1), pool('y', 1)] },
    );

    expect(outcomesOf(workflow)[0]?.reason).toBe(
      'Circular wait: one waits for 1 of x and 1 of y. two waits for 1 of y and 1 of x.',
    );
  });

  it('goes round in one instant: says where', () => {
    const workflow = aWorkflow(
      [plain('here'), plain('there'), end('over')],
      [way('here.always > there'), way('there.always > here'), way('here.always > over', { guard: never })],
    );

    expect(outcomesOf(workflow)).toEqual([
      { outcome: 'loop', count: 20, run: 0, reason: 'More than 10,000 events at T+00:00:00, going round “here”, “there”.' },
    ]); // prettier-ignore
  });

  it('is not over after a year: says what is still under way', () => {
    const workflow = aWorkflow(
      [step('again', 60 * 24 * 30, { restores: [{ service: 'web', level: 100 }] }), end('over')],
      [way('again > over', { guard: never }), 'again > again'],
      { services: [service('web')] },
    );

    expect(outcomesOf(workflow)).toEqual([
      { outcome: 'horizon', count: 20, run: 0, reason: 'Not over after 365 days: “again”.' },
    ]);
  });
});

const never = { kind: 'elapsed', since: 'detection', atLeast: 1 } as const;
