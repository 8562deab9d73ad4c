import { describe, expect, it } from 'vitest';
import { conduct, play, type Record } from '../../support/a-run';
import { aWorkflow, end, inject, min, named, pool, step, tracks } from '../../support/a-workflow';
import type { Effect } from '../../../shared/model/scenario';
import type { Pool } from '../../../shared/model/catalogue';

const alone = (minutes: number, own: Parameters<typeof step>[2], of: Pool) =>
  aWorkflow([step('a', minutes, own), end('over')], ['a > over'], { pools: [of], components: named('host', 'disk') });
const cut = (at: number, effect: Omit<Extract<Effect, { op: 'pool' }>, 'op' | 'pool'>, id = `cut${at}`) =>
  inject(id, at, { op: 'pool', pool: 'p', ...effect });
const available = (run: Record) => run.changes('pool').map(({ at, change }) => [at / 60_000, change.available]);

describe('capacity', () => {
  it('in percent is rounded down to whole units', () => {
    const run = play(alone(30, {}, pool('p', 7)), [cut(10, { percent: 40 })]);
    expect(available(run)).toEqual([
      [0, 7],
      [10, 2],
    ]);
  });

  it('has units lost taken off after the percentage, never below none', () => {
    const run = play(alone(30, {}, pool('p', 7)), [cut(10, { percent: 50, lost: 2 }), cut(20, { lost: 9 })]);
    expect(available(run)).toEqual([
      [0, 7],
      [10, 1],
      [20, 0],
    ]);
  });

  it('is the lowest of several effects, and each ends only itself', () => {
    const run = play(alone(60, {}, pool('p', 10)), [
      cut(5, { percent: 80, for: min(30) }),
      cut(10, { percent: 40, for: min(10) }),
      cut(15, { lost: 5, for: min(30) }),
    ]);
    expect(available(run)).toEqual([
      [0, 10],
      [5, 8],
      [10, 4],
      [20, 5],
      [45, 10],
    ]);
  });

  it('at 100 percent again ends what is in force on the pool, and nothing else', () => {
    const run = play(alone(60, {}, pool('p', 10)), [
      cut(5, { percent: 40 }),
      cut(10, { lost: 1, for: min(30) }),
      cut(15, { percent: 100 }),
    ]);
    expect(available(run)).toEqual([
      [0, 10],
      [5, 4],
      [15, 10],
    ]);
    expect(run.changes('effect').map(({ change }) => change.inForce)).toEqual([true, true, false, false]);
  });

  it('that comes back starts those who wait', () => {
    const run = play(alone(10, { claims: { p: 2 } }, pool('p', 2)), [cut(0, { percent: 50, for: min(12) })]);
    expect(run.started('a')).toEqual([12]);
  });
});

describe('units lost while in use', () => {
  it('of machines: the work goes on', () => {
    const run = play(alone(20, { claims: { p: 2 } }, pool('p', 2, { kind: 'machine' })), [cut(5, { percent: 0 })]);
    expect([run.over, run.board.pools['p']?.inUse]).toEqual([20, 0]);
  });

  it('of a team: the work stands still with its units, and goes on when they are back', () => {
    const run = play(alone(20, { claims: { p: 2 } }, pool('p', 2)), [cut(5, { lost: 1, for: min(30) })]);
    expect(run.phases('a')).toEqual(['0 waiting', '0 working', '5 working ×0', '35 working']);
    expect(run.over).toBe(50);
  });

  it('of a team: holders run in the order of their grants where they fit, and others are passed over', () => {
    const run = play(
      aWorkflow(
        [
          tracks('t', 'all', {
            A: [step('a', 20, { claims: { p: 2 } })],
            B: [step('b', 20, { claims: { p: 3 } })],
            C: [step('c', 15, { claims: { p: 1 } })],
          }),
          end('over'),
        ],
        ['t > over'],
        { pools: [pool('p', 6)] },
      ),
      [cut(5, { percent: 50 })],
    );
    expect([run.stays('a'), run.stays('c'), run.stays('b')]).toEqual([['0–20 done'], ['0–15 done'], ['0–35 done']]);
  });

  it('of bandwidth: all who use it share what is left', () => {
    const run = play(
      aWorkflow(
        [
          tracks('t', 'all', { A: [step('a', 20, { claims: { p: 60 } })], B: [step('b', 40, { claims: { p: 20 } })] }),
          end('over'),
        ],
        ['t > over'],
        { pools: [pool('p', 100, { kind: 'bandwidth' })] },
      ),
      [cut(10, { percent: 40 })],
    );
    // 40 of 80 in use: half speed for both; when a is over b has all it needs.
    expect([run.stays('a'), run.stays('b')]).toEqual([['0–30 done'], ['0–50 done']]);
  });

  it('follow the rule that the pool names', () => {
    const run = play(alone(20, { claims: { p: 2 } }, pool('p', 2, { onLoss: 'finish' })), [cut(5, { percent: 0 })]);
    expect(run.over).toBe(20);
  });
});

describe('speed', () => {
  it('is the share of the speed pool that is left: due = now + work left ÷ rate', () => {
    const run = play(alone(60, { speedPool: 'p' }, pool('p', 10)), [cut(20, { percent: 40, for: min(50) })]);
    // 20 min of work, 50 min at 0.4 (20 min), then the last 20 min.
    expect(run.over).toBe(90);
    expect(run.changes('work').map(({ change }) => change.work?.due)).toEqual([
      undefined,
      min(60),
      min(120),
      min(90),
      undefined,
    ]);
  });

  it('is rounded up to the millisecond, but not by noise of the division', () => {
    const run = play(
      aWorkflow([step('a', 1, { speedPool: 'p', duration: { kind: 'fixed', value: 10 } }), end('over')], ['a > over'], {
        pools: [pool('p', 3)],
      }),
      [cut(0, { lost: 2 })],
    );
    expect(run.board.ended?.at).toBe(30);
    const thirds = play(
      aWorkflow([step('a', 1, { speedPool: 'p', duration: { kind: 'fixed', value: 10 } }), end('over')], ['a > over'], {
        pools: [pool('p', 3)],
      }),
      [cut(0, { lost: 1 })],
    );
    expect(thirds.board.ended?.at).toBe(15);
  });

  it('falls by the factor of a degraded component, the lowest of several, and of each component', () => {
    const degraded = (id: string, component: string, factor: number) =>
      inject(id, 0, { op: 'component', component, to: 'degraded', factor });
    const workflow = alone(10, { needs: ['host', 'disk'] }, pool('p', 1));
    expect(play(workflow, [degraded('i', 'host', 0.5), degraded('j', 'host', 0.25)]).over).toBe(40);
    expect(play(workflow, [degraded('i', 'host', 0.5), degraded('j', 'disk', 0.5)]).over).toBe(40);
  });

  it('is divided by every duration scale on the step, its pools and its speed pool', () => {
    const workflow = alone(10, { claims: { p: 1 } }, pool('p', 1));
    const scale = (id: string, effect: Omit<Extract<Effect, { op: 'scale' }>, 'op'>) =>
      inject(id, 0, { op: 'scale', ...effect });
    expect(play(workflow, [scale('i', { step: 'a', factor: 2 }), scale('j', { pool: 'p', factor: 1.5 })]).over).toBe(
      30,
    );
    expect(play(alone(10, { speedPool: 'p' }, pool('p', 1)), [scale('j', { pool: 'p', factor: 3 })]).over).toBe(30);
    expect(play(alone(10, {}, pool('p', 1)), [scale('j', { pool: 'p', factor: 3 })]).over).toBe(10);
  });

  it('falls for steps that name a known error while it is active', () => {
    const workflow = {
      ...alone(10, { knownErrors: ['leak'] }, pool('p', 1)),
      knownErrors: [{ key: 'leak', name: 'leak', durationFactor: 4 }],
    };
    const run = play(workflow, [inject('i', 5, { op: 'known-error', knownError: 'leak', for: min(4) })]);
    expect(run.over).toBe(13);
  });

  it('is compared once, at the end of the instant: a fall that is lifted at once changes nothing', () => {
    const run = play(alone(20, { speedPool: 'p' }, pool('p', 10)), [
      inject('i', 5, { op: 'pool', pool: 'p', percent: 50 }, { op: 'pool', pool: 'p', percent: 100 }),
    ]);
    expect(run.phases('a')).toEqual(['0 waiting', '0 working']);
  });

  it('of an unplanned step falls with the pool it claims', () => {
    const drill = conduct(alone(100, {}, pool('p', 4)), [inject('i', 10, { op: 'scale', pool: 'p', factor: 2 })], {
      completion: 'automatic',
    });
    drill.until(0).say({
      kind: 'unplanned',
      name: 'Call the vendor',
      duration: min(20),
      claims: [{ pool: 'p', units: 1 }],
      why: 'x',
    });
    expect(drill.until(60).record.stays('unplanned-1')).toEqual(['0–30']);
  });
});
