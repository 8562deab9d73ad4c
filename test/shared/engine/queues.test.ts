import { describe, expect, it } from 'vitest';
import { play, type Record } from '../../support/a-run';
import { aWorkflow, end, inject, min, named, pool, step, tracks, way } from '../../support/a-workflow';

type Own = NonNullable<Parameters<typeof step>[2]>;
/** One step in a track each, all entered at once. */
const sideBySide = (
  steps: { readonly [id: string]: readonly [minutes: number, own: Own] },
  pools: ReturnType<typeof pool>[],
) =>
  aWorkflow(
    [
      tracks(
        't',
        'all',
        Object.fromEntries(Object.entries(steps).map(([id, [time, own]]) => [id.toUpperCase(), [step(id, time, own)]])),
      ),
      end('over'),
    ],
    ['t > over'],
    { pools, components: named('host') },
  );

const starts = (run: Record, ...ids: string[]) => Object.fromEntries(ids.map((id) => [id, run.started(id)[0]]));

describe('a queue', () => {
  it('serves by priority, then by the sequence of requests', () => {
    const one = { claims: { p: 1 } };
    const run = play(
      sideBySide(
        {
          a: [10, one],
          b: [10, one],
          c: [10, { ...one, priority: 0 }],
          d: [10, { ...one, priority: 200 }],
          e: [10, one],
        },
        [pool('p', 1)],
      ),
    );
    expect(starts(run, 'a', 'b', 'c', 'd', 'e')).toEqual({ a: 0, c: 10, b: 20, e: 30, d: 40 });
  });

  it('never takes units away for a more important step', () => {
    const run = play(
      sideBySide({ a: [30, { claims: { p: 1 } }], b: [5, { claims: { p: 1 }, priority: 0, needs: ['host'] }] }, [
        pool('p', 1),
      ]),
      [inject('i', 0, { op: 'component', component: 'host', to: 'down', for: min(2) })],
    );
    expect(starts(run, 'a', 'b')).toEqual({ a: 0, b: 30 });
  });

  const three = (discipline: 'backfill' | 'strict') =>
    sideBySide({ a: [10, { claims: { p: 2 } }], big: [10, { claims: { p: 3 } }], small: [5, { claims: { p: 1 } }] }, [
      pool('p', 3, { discipline }),
    ]);

  it('lets a small request pass one that does not fit (backfill)', () => {
    expect(starts(play(three('backfill')), 'a', 'big', 'small')).toEqual({ a: 0, small: 0, big: 10 });
  });

  it('lets nobody pass where it is strict', () => {
    expect(starts(play(three('strict')), 'a', 'big', 'small')).toEqual({ a: 0, big: 10, small: 20 });
  });

  it('lets a request that becomes the head of a strict queue start when the head leaves, though no units come back', () => {
    const run = play(
      aWorkflow(
        [
          tracks('t', 'all', {
            A: [step('a', 30, { claims: { p: 1 } })],
            B: [step('b', 5, { claims: { p: 2 }, timeout: { after: min(8) } }), step('after', 1)],
            C: [step('c', 5, { claims: { p: 1 } })],
          }),
          end('over'),
        ],
        ['b.timeout > after', 't > over'],
        { pools: [pool('p', 2, { discipline: 'strict' })] },
      ),
    );
    expect([run.stays('b'), run.started('c')]).toEqual([['0–8 timeout'], [8]]);
  });
});

describe('joint claims', () => {
  it('are granted when they fit in every pool, and hold nothing before', () => {
    const run = play(
      sideBySide(
        { a: [20, { claims: { p: 1 } }], both: [10, { claims: { p: 1, q: 1 } }], c: [30, { claims: { q: 1 } }] },
        [pool('p', 1), pool('q', 1)],
      ),
    );
    expect(starts(run, 'a', 'both', 'c')).toEqual({ a: 0, c: 0, both: 30 });
  });

  it('must head every strict queue among their pools, though there are units left', () => {
    const run = play(
      sideBySide(
        { a: [10, { claims: { q: 1 } }], b: [10, { claims: { q: 2 } }], both: [10, { claims: { p: 1, q: 1 } }] },
        [pool('p', 1), pool('q', 2, { discipline: 'strict' })],
      ),
    );
    expect(starts(run, 'a', 'b', 'both')).toEqual({ a: 0, b: 10, both: 20 });
  });

  it('once granted free their place at the head of another strict queue', () => {
    const strict = (key: string, units: number) => pool(key, units, { discipline: 'strict' });
    const run = play(
      sideBySide(
        { a: [10, { claims: { p: 1 } }], both: [20, { claims: { p: 1, q: 1 } }], c: [5, { claims: { q: 1 } }] },
        [strict('p', 1), strict('q', 2)],
      ),
    );
    expect(starts(run, 'both', 'c')).toEqual({ both: 10, c: 10 });
  });
});

describe('claims in order', () => {
  it('are asked for one after another, each with a new sequence number', () => {
    const inOrder: Own = { claims: { p: 1, q: 1 }, claimOrder: 'in order' };
    const run = play(
      sideBySide(
        {
          a: [10, { claims: { p: 1 } }],
          b: [10, inOrder],
          c: [20, { claims: { q: 1 } }],
          d: [5, { claims: { q: 1 } }],
        },
        [pool('p', 1), pool('q', 1)],
      ),
    );
    // b asks for q at 10, when d stands in that queue already.
    expect(starts(run, 'c', 'd', 'b')).toEqual({ c: 0, d: 20, b: 25 });
  });

  it('hold what they have while they wait for the rest', () => {
    const run = play(
      sideBySide(
        {
          a: [30, { claims: { q: 1 } }],
          b: [10, { claims: { p: 1, q: 1 }, claimOrder: 'in order' }],
          c: [5, { claims: { p: 1 } }],
        },
        [pool('p', 1), pool('q', 1)],
      ),
    );
    expect(starts(run, 'b', 'c')).toEqual({ b: 30, c: 40 });
  });

  it('that wait for each other in a circle are stuck, and the steps are named', () => {
    const run = play(
      sideBySide(
        {
          first: [5, { claims: { q: 1 } }],
          a: [10, { claims: { q: 1, p: 1 }, claimOrder: 'in order' }],
          b: [10, { claims: { p: 1, q: 1 }, claimOrder: 'in order' }],
          c: [10, { claims: { r: 2 } }],
        },
        [pool('p', 1), pool('q', 1), pool('r', 2)],
      ),
      [inject('i', 0, { op: 'pool', pool: 'r', percent: 50 })],
    );
    expect(run.outcome).toBe('stuck');
    expect(run.reason).toBe('Circular wait: a waits for 1 of q and 1 of p. b waits for 1 of p and 1 of q.');
  });

  it('that merely wait for a pool that never comes back are no circle', () => {
    const run = play(sideBySide({ a: [10, { claims: { p: 1 } }], b: [10, { claims: { p: 1 } }] }, [pool('p', 1)]), [
      inject('i', 0, { op: 'pool', pool: 'p', percent: 0 }),
    ]);
    expect([run.outcome, run.reason]).toEqual(['stuck', 'a waits for 1 of p. b waits for 1 of p.']);
  });
});

describe('units given back', () => {
  it('go first to whoever asks for the pool claimed last', () => {
    // Both wait for s and one unit of what `a` holds; `a` gives q back before p.
    const run = play(
      sideBySide(
        {
          a: [10, { claims: { p: 1, q: 1 } }],
          wantsP: [10, { claims: { p: 1, s: 1 } }],
          wantsQ: [10, { claims: { q: 1, s: 1 } }],
        },
        [pool('p', 1), pool('q', 1), pool('s', 1)],
      ),
    );
    expect(starts(run, 'wantsQ', 'wantsP')).toEqual({ wantsQ: 10, wantsP: 20 });
  });

  it('go to a step that is entered in the same instant only after those that waited', () => {
    const run = play(
      aWorkflow(
        [
          tracks('t', 'all', {
            A: [step('a', 10, { claims: { p: 1 } }), step('next', 10, { claims: { p: 1 } })],
            B: [step('b', 10, { claims: { p: 1 } })],
          }),
          end('over'),
        ],
        ['a > next', 't > over'],
        { pools: [pool('p', 1)] },
      ),
    );
    expect(starts(run, 'b', 'next')).toEqual({ b: 10, next: 20 });
  });

  it('are asked for anew by a step that returns to itself', () => {
    const run = play(
      aWorkflow(
        [step('a', 10, { claims: { p: 1 } }), end('over')],
        [way('a > over', { guard: { kind: 'elapsed', since: 'disruption', atLeast: min(25) } }), 'a > a'],
        {
          pools: [pool('p', 1)],
        },
      ),
    );
    expect([run.stays('a'), run.outcome]).toEqual([['0–10 done', '10–20 done', '20–30 done'], 'recovered']);
  });
});
