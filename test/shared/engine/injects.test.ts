import type { Effect } from '../../../shared/model/scenario';
import { describe, expect, it } from 'vitest';
import { conduct, play } from '../../support/a-run';
import {
  aWorkflow,
  decision,
  end,
  inject,
  min,
  named,
  pool,
  service,
  step,
  tracks,
  way,
} from '../../support/a-workflow';

const two = (own: Parameters<typeof step>[2] = {}, things: Parameters<typeof aWorkflow>[2] = {}) =>
  aWorkflow([step('a', 20, own), step('b', 20), end('over')], ['a > b', 'b > over', 'a.failed > b'], {
    pools: [pool('p', 4)],
    components: named('host'),
    services: [service('web')],
    ...things,
  });
const message = (id: string, when: Parameters<typeof inject>[1]) => inject(id, when);
const releases = (run: ReturnType<typeof play>) =>
  run.changes('inject').map(({ at, change }) => `${at / 60_000} ${change.inject} ${change.status}`);

describe('an inject', () => {
  it('is released at its time', () => {
    expect(releases(play(two(), [message('i', 7), message('j', 30)]))).toEqual(['7 i released', '30 j released']);
  });

  it('at 0 is in force before the first state is entered', () => {
    const run = play(two({ needs: ['host'] }), [
      inject('i', 0, { op: 'component', component: 'host', to: 'down', for: min(5) }),
    ]);
    const kinds = run.happenings[0]?.changes.map(({ kind }) => kind) ?? [];
    expect(kinds.indexOf('inject')).toBeLessThan(kinds.indexOf('entered'));
    expect(run.phases('a')).toEqual(['0 waiting', '5 working']);
  });

  it('on a condition is released once, in the first instant in which it holds', () => {
    const low = { kind: 'condition', guard: { kind: 'pool', pool: 'p', is: '<', units: 3 } } as const;
    const run = play(two(), [
      message('low', low),
      inject('c1', 5, { op: 'pool', pool: 'p', percent: 50, for: min(5) }),
      inject('c2', 15, { op: 'pool', pool: 'p', percent: 50 }),
    ]);
    expect(releases(run)).toEqual(['5 c1 released', '5 low released', '15 c2 released']);
  });

  it('on a condition comes after everything that the states do in that instant', () => {
    const done = { kind: 'condition', guard: { kind: 'step', step: 'a', is: 'done' } } as const;
    const run = play(two(), [message('i', done)]);
    const event = run.happenings.find(({ changes }) => changes.some(({ kind }) => kind === 'inject'));
    const order = event?.changes.map((one) => (one.kind === 'entered' ? one.state : one.kind)) ?? [];
    expect(order.indexOf('b')).toBeLessThan(order.indexOf('inject'));
  });

  it('for an action that did not happen is released when its deadline passes, else dropped', () => {
    const missed = (by: number) => message(`by${by}`, { kind: 'missed', state: 'a', by: min(by) });
    expect(releases(play(two(), [missed(15), missed(25)]))).toEqual(['15 by15 released', '25 by25 dropped']);
  });

  it('by hand is never released by itself', () => {
    expect(releases(play(two(), [message('i', 'hand')]))).toEqual([]);
    const drill = conduct(two(), [message('i', 'hand')])
      .until(3)
      .say({ kind: 'release', inject: 'i' });
    expect(releases(drill.record)).toEqual(['3 i released']);
    expect(drill.refusal({ kind: 'release', inject: 'i' })).toBe('Inject 1 has been released already.');
    expect(drill.refusal({ kind: 'release', inject: 'other' })).toBe('There is no such inject.');
  });

  it('released by hand before its time is not released again', () => {
    const drill = conduct(two(), [message('i', 10)])
      .until(3)
      .say({ kind: 'release', inject: 'i' })
      .until(60);
    expect(releases(drill.record)).toEqual(['3 i released']);
  });

  it('dropped is not released at its time, but can be by hand', () => {
    const drill = conduct(two(), [message('i', 10)])
      .until(3)
      .say({ kind: 'drop', inject: 'i' })
      .until(20);
    expect(releases(drill.record)).toEqual(['3 i dropped']);
    expect(drill.refusal({ kind: 'drop', inject: 'i' })).toBe('This inject has been released or dropped already.');
    expect(releases(drill.say({ kind: 'release', inject: 'i' }).record)).toEqual(['3 i dropped', '20 i released']);
  });

  it('is not released after the run is over', () => {
    expect(releases(play(two(), [message('i', 41)]))).toEqual([]);
  });

  it('made up on the spot has its effects at once and enters the record whole', () => {
    const drill = conduct(two({ claims: { p: 4 } })).until(5);
    const made = inject('new', 'hand', { op: 'pool', pool: 'p', percent: 40 });
    drill.say({ kind: 'improvise', inject: made });
    expect(drill.board.work['a']?.rate).toBe(0);
    expect(drill.happenings.at(-1)?.cause).toEqual({
      kind: 'command',
      command: { kind: 'improvise', inject: made },
      by: 'facilitator',
    });
    expect(drill.refusal({ kind: 'improvise', inject: made })).toBe('There is an inject with this key already.');
  });

  it('made up on the spot is refused when it names what the plan does not hold', () => {
    const drill = conduct(two());
    const refusal = (effect: Effect) => drill.refusal({ kind: 'improvise', inject: inject('x', 'hand', effect) });
    expect(refusal({ op: 'pool', pool: 'ghosts', percent: 10 })).toBe('There is no pool “ghosts” in this plan.');
    expect(refusal({ op: 'scale', factor: 2 })).toBe('Say which step, or the steps of which pool, take longer.');
  });
});

describe('an effect', () => {
  it('that fails a step fails the attempt under way: retries follow', () => {
    const run = play(two({ retries: { max: 1 } }), [inject('i', 5, { op: 'fail', step: 'a' })]);
    expect([run.stays('a'), run.attempts('a')]).toEqual([['0–25 done'], [2]]);
  });

  it('that fails a step does nothing while it does not work', () => {
    const run = play(two(), [inject('i', 5, { op: 'fail', step: 'b' })]);
    expect(run.over).toBe(40);
  });

  it('that blocks a step makes it fail at once, without retry or fallback', () => {
    const run = play(two({ retries: { max: 3 }, fallback: { duration: { kind: 'fixed', value: 1 } } }), [
      inject('i', 5, { op: 'block', state: 'a' }),
    ]);
    expect([run.stays('a'), run.entered('b')]).toEqual([['0–5 failed'], [5]]);
  });

  it('that blocks a step before it is entered makes it fail when it is', () => {
    const run = play(two(), [inject('i', 5, { op: 'block', state: 'b', for: min(100) })]);
    expect([run.stays('b'), run.outcome]).toEqual([['20–20 failed'], 'failed']);
  });

  it('that is timed ends by itself; two of a kind end one by one', () => {
    const away = (id: string, at: number, minutes: number) =>
      inject(id, at, { op: 'pool', pool: 'p', lost: 1, for: min(minutes) });
    const run = play(two(), [away('i', 5, 10), away('j', 10, 20)]);
    expect(run.changes('effect').map(({ at, change }) => `${at / 60_000} ${change.id} ${change.inForce}`)).toEqual([
      '5 0 true', '10 1 true', '15 0 false', '30 1 false',
    ]); // prettier-ignore
  });

  it('is lifted by hand, alone', () => {
    const drill = conduct(two({ claims: { p: 4 } }), [
      inject('i', 2, { op: 'pool', pool: 'p', percent: 50 }),
      inject('j', 3, { op: 'component', component: 'host', to: 'down' }),
    ]).until(10);
    drill.say({ kind: 'lift', effects: [0] });
    expect([drill.board.pools['p']?.available, drill.board.components['host']]).toEqual([4, 'down']);
    expect(drill.refusal({ kind: 'lift', effects: [0] })).toBe('None of these effects is in force any more.');
  });

  it('that makes a role or vendor reachable again ends what kept it away', () => {
    const run = play(two({ owner: 'lead', vendors: ['cloud'] }, { roles: named('lead'), vendors: named('cloud') }), [
      inject(
        'i',
        0,
        { op: 'role', role: 'lead', reachable: false },
        { op: 'vendor', vendor: 'cloud', reachable: false },
      ),
      inject('j', 4, { op: 'role', role: 'lead', reachable: true }),
      inject('k', 6, { op: 'vendor', vendor: 'cloud', reachable: true }),
    ]);
    expect(run.started('a')).toEqual([6]);
    expect([run.board.roles, run.board.vendors]).toEqual([{ lead: true }, { cloud: true }]);
  });

  it('of a site takes everything there at once, and gives it back at 100 percent', () => {
    const workflow = two(
      { needs: ['host'], claims: { p: 1 }, owner: 'lead' },
      {
        sites: named('north', 'south'),
        components: [
          { key: 'host', name: 'host', site: 'north' },
          { key: 'far', name: 'far', site: 'south' },
        ],
        pools: [pool('p', 4, { site: 'north' })],
        roles: [{ key: 'lead', name: 'lead', site: 'north' }],
      },
    );
    const run = (percent: number) =>
      conduct(workflow, [inject('i', 5, { op: 'site', site: 'north', percent })]).until(5);
    const lost = run(0);
    expect([lost.board.components, lost.board.pools['p']?.available, lost.board.roles]).toEqual([
      { host: 'down', far: 'up' },
      0,
      { lead: false },
    ]);
    const half = run(50).board;
    expect([half.components['host'], half.pools['p']?.available, half.roles]).toEqual(['up', 2, { lead: true }]);
    const back = lost.say({
      kind: 'improvise',
      inject: inject('back', 'hand', { op: 'site', site: 'north', percent: 100 }),
    }).board;
    expect([back.components['host'], back.pools['p']?.available, back.roles]).toEqual(['up', 4, { lead: true }]);
  });

  it('is told as blocked for as long as it is', () => {
    const workflow = aWorkflow(
      [step('a', 20), decision('d', ['x', 'y']), end('over')],
      ['a > d', 'd.x > over', 'd.y > over'],
    );
    const run = play(workflow, [inject('i', 1, { op: 'block', state: 'd', option: 'x', for: min(5) })]);
    expect(run.changes('blocked').map(({ at, change }) => [at / 60_000, change.option, change.blocked])).toEqual([
      [1, 'x', true],
      [6, 'x', false],
    ]);
  });
});

describe('one instant', () => {
  const order = (run: ReturnType<typeof play>, at: number) =>
    run.happenings
      .filter((one) => one.at === min(at))
      .map(({ cause }) => (cause.kind === 'due' ? `${cause.what} ${cause.id}` : cause.kind));

  it('has injects and ends of effects first, then work in document order, then deadlines', () => {
    const elapsed = { kind: 'elapsed', since: 'disruption', atLeast: min(10) } as const;
    const run = play(
      aWorkflow(
        [
          tracks('t', 'all', {
            A: [step('late', 30, { timeout: { after: min(10) } })],
            B: [step('b', 10)],
            C: [step('a', 10)],
          }),
          end('over'),
        ],
        [
          't > over',
          way('t.interrupt > over', {
            guard: { kind: 'all', of: [elapsed, { kind: 'variable', variable: 'v', is: '=', value: 1 }] },
          }),
        ],
        { pools: [pool('p', 1)], variables: [{ key: 'v', name: 'v', initial: 0 }] },
      ),
      [inject('second', 10), inject('first', 2, { op: 'pool', pool: 'p', lost: 1, for: min(8) })],
    );
    expect(order(run, 10)).toEqual([
      'inject second',
      'effect-end 0',
      'wake clock',
      'work b',
      'work a',
      'deadline late',
    ]);
  });

  it('has a command of the facilitator after everything due', () => {
    const drill = conduct(two(), [inject('i', 10)], { completion: 'automatic' }).until(20);
    drill.say({ kind: 'skip', state: 'b', why: 'x' });
    expect(order(drill.record, 20)).toEqual(['work a', 'command']);
  });
});
