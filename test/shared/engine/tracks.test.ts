import { describe, expect, it } from 'vitest';
import { play } from '../../support/a-run';
import { aWorkflow, decision, end, group, inject, pool, step, tracks, wait, min } from '../../support/a-workflow';

const ends = [end('over'), end('bad', 'failed')];
const ways = ['t > over', 't.failed > bad'];
const fails = { success: 0 };
const joined = (join: 'all' | 'any' | number, of: Parameters<typeof tracks>[2], more: string[] = []) =>
  play(aWorkflow([tracks('t', join, of), ...ends], [...ways, ...more], { pools: [pool('p', 2), pool('q', 2)] }));

describe('parallel tracks', () => {
  it('that wait for all join when the last has ended', () => {
    const run = joined('all', { A: [step('a', 10)], B: [step('b', 25)] });
    expect([run.over, run.outcome]).toEqual([25, 'recovered']);
  });

  it('that wait for all leave by done when one failed, by failed only when every one did', () => {
    expect(joined('all', { A: [step('a', 10, fails)], B: [step('b', 25)] }).outcome).toBe('recovered');
    expect(joined('all', { A: [step('a', 10, fails)], B: [step('b', 25, fails)] }).outcome).toBe('failed');
  });

  it('leave by failed at once when an essential track fails; the others are cancelled', () => {
    const run = joined('all', { 'A!': [step('a', 10, fails)], B: [step('b', 25)] });
    expect([run.over, run.outcome, run.stays('b')]).toEqual([10, 'failed', ['0–10 cancelled']]);
  });

  it('that wait for any go on with the first that is done', () => {
    const run = joined('any', { A: [step('a', 10, fails)], B: [step('b', 25)], C: [step('c', 30)] });
    expect([run.over, run.outcome, run.stays('c')]).toEqual([25, 'recovered', ['0–25 cancelled']]);
  });

  it('that wait for any leave by failed when none can be done any more', () => {
    const run = joined('any', { A: [step('a', 10, fails)], B: [step('b', 25, fails)] });
    expect([run.over, run.outcome]).toEqual([25, 'failed']);
  });

  it('that wait for k of n join with the k-th that is done', () => {
    const run = joined(2, { A: [step('a', 10)], B: [step('b', 25)], C: [step('c', 30)] });
    expect([run.over, run.outcome]).toEqual([25, 'recovered']);
  });

  it('that wait for k of n leave by failed as soon as k can no longer be done', () => {
    const run = joined(2, { A: [step('a', 10, fails)], B: [step('b', 15, fails)], C: [step('c', 30)] });
    expect([run.over, run.outcome]).toEqual([15, 'failed']);
  });

  it('count recovered and degraded ends as done, failed and abandoned ones as failed', () => {
    const by = (outcome: 'degraded' | 'abandoned') =>
      joined('any', { A: [step('a', 10), end('e', outcome)], B: [step('b', 25, fails)] }, ['a > e']);
    expect([by('degraded').over, by('degraded').outcome]).toEqual([10, 'recovered']);
    expect([by('abandoned').over, by('abandoned').outcome]).toEqual([25, 'failed']);
  });

  it('give the units of cancelled steps back in document order', () => {
    const run = play(
      aWorkflow(
        [
          tracks('outer', 'all', {
            O: [
              tracks('t', 'any', {
                A: [step('a', 10)],
                B: [step('b', 30, { claims: { p: 1 } })],
                C: [step('c', 30, { claims: { p: 1 } })],
              }),
            ],
            X: [step('x', 5, { claims: { p: 1 } })],
            Y: [step('y', 5, { claims: { p: 1 } })],
          }),
          end('over'),
        ],
        ['outer > over'],
        { pools: [pool('p', 2)] },
      ),
    );
    expect([run.started('x'), run.started('y')]).toEqual([[10], [10]]);
    const given = run
      .changes('pool')
      .filter(({ at }) => at === min(10))
      .map(({ change }) => change.holders.map((one) => one.id));
    expect(given).toEqual([['x', 'y']]);
  });

  it('cancel work that waits in a queue too', () => {
    const run = joined('any', { A: [step('a', 10, { claims: { p: 2 } })], B: [step('b', 30, { claims: { p: 1 } })] });
    expect([run.stays('b'), run.started('b'), run.board.pools['p']?.queue]).toEqual([
      ['0–10 cancelled'],
      [undefined],
      [],
    ]);
  });
});

describe('a track or group', () => {
  it('ends by the port of its last state that leads nowhere', () => {
    const run = joined('all', { A: [step('a', 10), step('a2', 5)], B: [step('b', 12)] }, ['a > a2']);
    expect(run.over).toBe(15);
  });

  it('ends as done by an option that leads nowhere', () => {
    const run = joined('any', { A: [decision('d', ['x'])], B: [step('b', 12)] });
    expect(run.over).toBe(0);
  });

  it.each([
    ['done', 'recovered'],
    ['failed', 'failed'],
    ['abandoned', 'abandoned'],
  ] as const)('leaves by %s through the end reached inside', (port, outcome) => {
    const run = play(
      aWorkflow(
        [group('g', step('a', 10), end('e', outcome)), end('good'), end('bad', 'failed'), end('given', 'abandoned')],
        ['a > e', 'g > good', 'g.failed > bad', 'g.abandoned > given'],
      ),
    );
    expect([run.over, run.outcome, run.stays('g')]).toEqual([10, port === 'done' ? 'recovered' : outcome, []]);
  });

  it('hands failed on to what is around it when its own failed leads nowhere', () => {
    const run = joined('all', { A: [group('g', step('a', 10, fails))], B: [step('b', 20, fails)] });
    expect([run.over, run.outcome]).toEqual([20, 'failed']);
  });

  it.each(['failed', 'abandoned'] as const)(
    'at the top level ends the run as %s where that port leads nowhere',
    (outcome) => {
      const run = play(aWorkflow([group('g', step('a', 10), end('e', outcome)), end('over')], ['a > e', 'g > over']));
      expect([run.over, run.outcome]).toEqual([10, outcome]);
    },
  );

  it('is left as a whole by an inner port that leads outside; other work in it is cancelled', () => {
    const run = play(
      aWorkflow(
        [group('g', tracks('t', 'all', { A: [step('a', 10)], B: [step('b', 30)] })), step('out', 5), end('over')],
        ['a > out', 'out > over', 'g > over'],
      ),
    );
    expect([run.stays('a'), run.stays('b'), run.over]).toEqual([['0–10 done'], ['0–10 cancelled'], 15]);
  });

  it('can restart every track from inside one of them', () => {
    const run = play(
      aWorkflow(
        [tracks('t', 'all', { A: [step('a', 10), step('a2', 100)], B: [step('b', 30)] }), end('over')],
        ['a > a2', 'a2.timeout > t', 't > over'].filter((one) => !one.includes('timeout')),
      ),
    );
    expect(run.over).toBe(110);
  });
});

describe('an interrupt', () => {
  const level = { kind: 'component', component: 'host', is: 'down' } as const;
  it('leaves a group in the instant its condition holds, and work in it is lost', () => {
    const run = play(
      aWorkflow(
        [group('g', step('a', 30, { claims: { p: 1 } })), step('other', 5), end('over')],
        ['g > over', 'other > over', { id: 'int', from: 'g', port: 'interrupt', to: 'other', guard: level }],
        { pools: [pool('p', 1)], components: [{ key: 'host', name: 'host' }] },
      ),
      [inject('i', 12, { op: 'component', component: 'host', to: 'down' })],
    );
    expect([run.stays('a'), run.over, run.board.pools['p']?.inUse]).toEqual([['0–12 cancelled'], 17, 0]);
  });

  it('on elapsed time wakes the clock by itself', () => {
    const run = play(
      aWorkflow(
        [group('g', wait('w', { duration: { kind: 'fixed', value: min(100) } })), end('over')],
        [
          'g > over',
          {
            id: 'int',
            from: 'g',
            port: 'interrupt',
            to: 'over',
            guard: { kind: 'elapsed', since: 'disruption', atLeast: min(35) },
          },
        ],
      ),
    );
    expect([run.over, run.outcome]).toEqual([35, 'recovered']);
  });
});
