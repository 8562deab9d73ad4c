import { describe, expect, it } from 'vitest';
import { play } from '../../support/a-run';
import { aWorkflow, end, fixed, inject, min, named, step } from '../../support/a-workflow';
import type { Effect } from '../../../shared/model/scenario';

const host = (own: Parameters<typeof step>[2]) =>
  aWorkflow([step('a', 20, { needs: ['host'], ...own }), end('over')], ['a > over'], { components: named('host') });
const component = (to: 'up' | 'down' | 'degraded', more: { for?: number; factor?: number } = {}): Effect => ({
  op: 'component',
  component: 'host',
  to,
  ...more,
});

describe('a component lost while a step works', () => {
  it('pauses the step, which goes on where it stopped', () => {
    const run = play(host({}), [inject('i', 5, component('down', { for: min(30) }))]);
    expect([run.phases('a'), run.over]).toEqual([['0 waiting', '0 working', '5 working ×0', '35 working'], 50]);
  });

  it('fails the attempt where the step says so; the next stands still until the component is up', () => {
    const run = play(host({ onLoss: 'fail', retries: { max: 1, backoff: min(3) } }), [
      inject('i', 5, component('down', { for: min(30) })),
    ]);
    expect(run.phases('a')).toEqual(['0 waiting', '0 working', '5 backoff', '8 working ×0', '35 working']);
    expect([run.over, run.attempts('a')]).toEqual([55, [2]]);
  });

  it('fails the attempt only when it is lost, not when it is said to be down once more', () => {
    const run = play(host({ onLoss: 'fail', retries: { max: 1 } }), [
      inject('i', 5, component('down', { for: min(30) })),
      inject('j', 10, component('down', { for: min(5) })),
    ]);
    expect([run.over, run.outcome, run.attempts('a')]).toEqual([55, 'recovered', [2]]);
  });

  it('makes the step begin again where it says so, with the same draw', () => {
    const run = play(host({ onLoss: 'restart' }), [inject('i', 15, component('down', { for: min(10) }))]);
    expect([run.over, run.attempts('a')]).toEqual([45, [1]]);
  });

  it('makes the step begin again also when it is back in the same instant', () => {
    const run = play(host({ onLoss: 'restart' }), [inject('i', 15, component('down'), component('up'))]);
    expect(run.over).toBe(35);
  });

  it('does not touch back-off and fallback', () => {
    const run = play(host({ success: 0, fallback: { duration: fixed(10) } }), [inject('i', 25, component('down'))]);
    expect([run.over, run.outcome]).toEqual([30, 'recovered']);
  });
});

describe('the status of a component', () => {
  const statuses = (...injects: Parameters<typeof play>[1] & object[]) =>
    play(host({}), injects as never)
      .changes('component')
      .map(({ at, change }) => `${at / 60_000} ${change.status}`);

  it('is the worst of what is in force: down beats degraded beats up', () => {
    expect(
      statuses(
        inject('i', 1, component('degraded', { factor: 0.5, for: min(8) })),
        inject('j', 2, component('down', { for: min(3) })),
      ),
    ).toEqual(['0 up', '1 degraded', '2 down', '5 degraded', '9 up']);
  });

  it('is up at once when an inject says so, whatever was in force', () => {
    expect(
      statuses(
        inject('i', 1, component('down')),
        inject('j', 2, component('degraded')),
        inject('k', 3, component('up')),
      ),
    ).toEqual(['0 up', '1 down', '3 up']);
  });
});
