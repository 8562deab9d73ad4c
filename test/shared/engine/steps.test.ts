import { describe, expect, it } from 'vitest';
import { conduct, play } from '../../support/a-run';
import { aWorkflow, decision, end, fixed, inject, min, named, pool, step, tracks, way } from '../../support/a-workflow';

const over = end('over');
const lost = end('lost', 'failed');

describe('a step', () => {
  it('takes its time and leaves by done', () => {
    const run = play(aWorkflow([step('a', 10), step('b', 5), over], ['a > b', 'b > over']));
    expect([run.stays('a'), run.stays('b'), run.over, run.outcome]).toEqual([
      ['0–10 done'],
      ['10–15 done'],
      15,
      'recovered',
    ]);
  });

  it('takes at least a millisecond', () => {
    const run = play(aWorkflow([step('a', 0), over], ['a > over']));
    expect(run.board.ended?.at).toBe(1);
  });

  it('ends the run as failed when it fails at the top level and nothing is drawn', () => {
    const run = play(aWorkflow([step('a', 10, { success: 0 }), over], ['a > over']));
    expect([run.outcome, run.over]).toEqual(['failed', 10]);
  });
});

describe('a request', () => {
  it('waits until all prerequisites are done, across tracks', () => {
    const run = play(
      aWorkflow(
        [
          tracks('t', 'all', { A: [step('a', 10)], B: [step('b', 20)], C: [step('c', 5, { after: ['a', 'b'] })] }),
          over,
        ],
        ['t > over'],
      ),
    );
    expect([run.started('c'), run.over]).toEqual([[20], 25]);
  });

  it('waits until needed components are up', () => {
    const run = play(
      aWorkflow([step('a', 10, { needs: ['host'] }), over], ['a > over'], { components: named('host') }),
      [inject('i', 0, { op: 'component', component: 'host', to: 'down', for: min(7) })],
    );
    expect(run.started('a')).toEqual([7]);
  });

  it('leaves its queue when a component fails and is made anew, behind those that came meanwhile', () => {
    const run = play(
      aWorkflow(
        [
          tracks('t', 'all', {
            A: [step('a', 10, { claims: { p: 1 } })],
            B: [step('b', 10, { claims: { p: 1 }, needs: ['host'] })],
            C: [step('c', 10, { claims: { p: 1 } })],
          }),
          over,
        ],
        ['t > over'],
        { pools: [pool('p', 1)], components: named('host') },
      ),
      [inject('i', 2, { op: 'component', component: 'host', to: 'down', for: min(3) })],
    );
    expect([run.started('c'), run.started('b')]).toEqual([[10], [20]]);
  });

  it('gives claims taken in order back when a component fails before the start', () => {
    const run = play(
      aWorkflow(
        [
          tracks('t', 'all', {
            A: [step('a', 30, { claims: { q: 1 } })],
            B: [step('b', 10, { claims: { p: 1, q: 1 }, claimOrder: 'in order', needs: ['host'] })],
            C: [step('c', 10, { claims: { p: 1 } })],
          }),
          over,
        ],
        ['t > over'],
        { pools: [pool('p', 1), pool('q', 1)], components: named('host') },
      ),
      [inject('i', 5, { op: 'component', component: 'host', to: 'down' })],
    );
    expect(run.started('c')).toEqual([5]);
    expect(run.outcome).toBe('stuck');
    expect(run.reason).toContain('b needs host, which is down');
  });

  it('is not made while nobody answers for the owner, and is when a back-up can be reached', () => {
    const roles = [{ key: 'lead', name: 'lead', backups: ['deputy'] }, ...named('deputy')];
    const workflow = aWorkflow([step('a', 10, { owner: 'lead' }), over], ['a > over'], { roles });
    const away = (role: string) => inject(role, 0, { op: 'role', role, reachable: false, for: min(15) });
    expect(play(workflow, [away('lead')]).started('a')).toEqual([0]);
    expect(play(workflow, [away('lead'), away('deputy')]).started('a')).toEqual([15]);
  });

  it('is not made while a vendor does not answer; work under way goes on', () => {
    const workflow = aWorkflow(
      [step('a', 10, { vendors: ['cloud'] }), step('b', 10, { vendors: ['cloud'] }), over],
      ['a > b', 'b > over'],
      {
        vendors: named('cloud'),
      },
    );
    const run = play(workflow, [inject('i', 5, { op: 'vendor', vendor: 'cloud', reachable: false, for: min(20) })]);
    expect([run.stays('a'), run.started('b')]).toEqual([['0–10 done'], [25]]);
  });
});

describe('attempts', () => {
  const workflow = (own: Parameters<typeof step>[2]) =>
    aWorkflow([step('a', 10, { claims: { p: 1 }, ...own }), over, lost], ['a > over', 'a.failed > lost'], {
      pools: [pool('p', 1)],
      components: named('host'),
    });

  it('are repeated after the back-off, with the units kept', () => {
    const run = play(workflow({ success: 0, retries: { max: 2, backoff: min(3) } }));
    expect(run.phases('a')).toEqual(['0 waiting', '0 working', '10 backoff', '13 working', '23 backoff', '26 working']);
    expect([run.over, run.attempts('a'), run.outcome]).toEqual([36, [3], 'failed']);
    const pools = run.changes('pool').map(({ change }) => change.inUse);
    expect(pools).toEqual([1, 0]);
  });

  it('follow each other at once without a back-off', () => {
    expect(play(workflow({ success: 0, retries: { max: 1 } })).over).toBe(20);
  });

  it('fail that end while the step is failing, from A until before B', () => {
    const failing = inject('i', 10, { op: 'failing', step: 'a', for: min(10) });
    const run = play(workflow({ retries: { max: 5 } }), [failing]);
    expect([run.over, run.attempts('a'), run.outcome]).toEqual([20, [2], 'recovered']);
  });

  it('draw afresh each time', () => {
    const own = { success: 0, retries: { max: 1 }, duration: { kind: 'uniform', min: min(1), max: min(100) } } as const;
    const run = play(workflow(own), [], { chance: { kind: 'drawn', seed: 3, run: 0 } });
    const [first, second] = run
      .changes('work')
      .flatMap(({ at, change }) => (change.work?.due ? [change.work.due - at] : []));
    expect(first).not.toBe(second);
  });

  it('used up, the fallback follows: its own time, no components, full speed', () => {
    const run = play(
      workflow({ success: 0, retries: { max: 1 }, needs: ['host'], fallback: { duration: fixed(40) } }),
      [
        inject('slow', 0, { op: 'scale', step: 'a', factor: 2 }),
        inject('down', 50, { op: 'component', component: 'host', to: 'down' }),
      ],
    );
    expect(run.phases('a')).toEqual(['0 waiting', '0 working ×0.5', '20 working ×0.5', '40 fallback']);
    expect([run.over, run.outcome, run.stays('a')]).toEqual([80, 'recovered', ['0–80 done']]);
  });

  it('used up and the fallback fails too: the step fails', () => {
    const run = play(workflow({ success: 0, fallback: { duration: fixed(5), success: 0 } }));
    expect([run.over, run.outcome]).toEqual([15, 'failed']);
  });

  it('are counted for conditions: those that ended, also when the step is over', () => {
    const counted = (count: number) => ({ kind: 'attempts', step: 'a', is: '=', count }) as const;
    const run = play(
      aWorkflow(
        [
          step('a', 10, { retries: { max: 3 } }),
          step('first', 1),
          step('second', 1),
          decision('then', [
            { id: 'yes', guard: counted(2) },
            { id: 'no', weight: 0 },
          ]),
          over,
        ],
        [
          way('a > second', { guard: counted(2) }),
          'a > first',
          'second > then',
          'then.yes > over',
          'then.no > over',
          'first > over',
        ],
      ),
      [inject('i', 10, { op: 'failing', step: 'a', for: 1 })],
    );
    expect([run.stays('second'), run.outcome]).toEqual([['20–21 done'], 'recovered']);
  });
});

describe('a prerequisite', () => {
  it('that failed leaves the step waiting: the run is stuck and says why', () => {
    const run = play(
      aWorkflow(
        [tracks('t', 'all', { A: [step('a', 10, { success: 0 })], B: [step('b', 5, { after: ['a'] })] }), over],
        ['t > over'],
      ),
    );
    expect([run.outcome, run.over, run.reason]).toEqual(['stuck', 10, 'b waits for a.']);
  });

  it('holds when its step was done by fallback', () => {
    const a = step('a', 10, { success: 0, fallback: { duration: fixed(5) } });
    const run = play(
      aWorkflow([tracks('t', 'all', { A: [a], B: [step('b', 5, { after: ['a'] })] }), over], ['t > over']),
    );
    expect([run.started('b'), run.outcome]).toEqual([[15], 'recovered']);
  });

  it('holds no more once its step is entered again', () => {
    const startOfB = (minutes: number) =>
      conduct(
        aWorkflow(
          [
            tracks('t', 'all', {
              A: [step('a', 10), step('again', 10)],
              B: [step('x', minutes), step('b', 5, { after: ['a'] })],
            }),
            over,
          ],
          ['a > again', 'again > a', 'x > b', 't > over'],
        ),
        [],
        { completion: 'automatic' },
      )
        .until(31)
        .record.started('b');
    // a works 0–10 and again 20–30.
    expect([startOfB(15), startOfB(22)]).toEqual([[15], [30]]);
  });
});

describe('a timeout', () => {
  const timed = (own: Parameters<typeof step>[2], ways: string[]) =>
    aWorkflow([step('a', 30, own), step('late', 5), over], ['a > over', 'late > over', ...ways], {
      pools: [pool('p', 1)],
      components: named('host'),
    });

  it('abandons the step where it is connected, and its units go back', () => {
    const run = play(timed({ claims: { p: 1 }, timeout: { after: min(10) } }, ['a.timeout > late']));
    expect([run.stays('a'), run.stays('late'), run.board.pools['p']?.inUse]).toEqual([
      ['0–10 timeout'],
      ['10–15 done'],
      0,
    ]);
  });

  it('is only recorded where it is not connected', () => {
    const run = play(timed({ timeout: { after: min(10) } }, []));
    expect(run.happenings.map(({ at, cause }) => [at, cause.kind === 'due' && cause.what])).toContainEqual([
      min(10),
      'deadline',
    ]);
    expect(run.stays('a')).toEqual(['0–30 done']);
  });

  it('is only recorded where its conditions do not hold', () => {
    const workflow = timed({ timeout: { after: min(10) } }, []);
    const never = way('a.timeout > late', { guard: { kind: 'component', component: 'host', is: 'down' } });
    const run = play({ ...workflow, transitions: [...workflow.transitions, never] });
    expect(run.stays('a')).toEqual(['0–30 done']);
  });

  it('runs from entering, also while the step waits', () => {
    const run = play(timed({ needs: ['host'], timeout: { after: min(10) } }, ['a.timeout > late']), [
      inject('i', 0, { op: 'component', component: 'host', to: 'down' }),
    ]);
    expect(run.stays('a')).toEqual(['0–10 timeout']);
  });

  it('runs from the first work where that is asked, through retries and pauses', () => {
    const run = play(
      timed({ needs: ['host'], success: 0, retries: { max: 5 }, timeout: { after: min(50), from: 'working' } }, [
        'a.timeout > late',
      ]),
      [
        inject('i', 0, { op: 'component', component: 'host', to: 'down', for: min(7) }),
        inject('j', 20, { op: 'component', component: 'host', to: 'down', for: min(5) }),
      ],
    );
    expect(run.stays('a')).toEqual(['0–57 timeout']);
  });

  it('comes after work that ends in the same instant', () => {
    const run = play(timed({ timeout: { after: min(30) } }, ['a.timeout > late']));
    expect(run.stays('a')).toEqual(['0–30 done']);
  });
});

describe('very long work', () => {
  it('is not over after 365 days: the horizon, in numbers that the record can hold', () => {
    const duration = { kind: 'transfer', megabytes: 1e300, megabitsPerSecond: 1e-300 } as const;
    const run = play(aWorkflow([step('a', 1, { duration }), over], ['a > over']));
    expect(run.outcome).toBe('horizon');
    expect(Number.isSafeInteger(run.board.work['a']?.due)).toBe(true);
  });
});
