import { describe, expect, it } from 'vitest';
import { conduct, play } from '../../support/a-run';
import {
  aWorkflow,
  decision,
  end,
  fixed,
  gate,
  inject,
  min,
  named,
  plain,
  service,
  step,
  tracks,
  wait,
  way,
} from '../../support/a-workflow';
import type { Option } from '../../../shared/model/state';

const ends = [end('yes'), end('no', 'failed'), end('late', 'abandoned')];
const asked = (
  options: (string | (Partial<Option> & { id: string }))[],
  own: Parameters<typeof decision>[2] = {},
  more: string[] = [],
) =>
  aWorkflow(
    [decision('d', options, own), ...ends],
    ['d.yes > yes', 'd.no > no', ...more].filter(
      (one) => options.some((o) => one.includes(`.${typeof o === 'string' ? o : o.id} `)) || one.includes('timeout'),
    ),
    {
      components: named('host'),
      roles: named('lead'),
    },
  );
const hostUp = { kind: 'component', component: 'host', is: 'up' } as const;
const down = (at: number, more = {}) =>
  inject(`down${at}`, at, { op: 'component', component: 'host', to: 'down', ...more });

describe('a decision left to the model', () => {
  it('takes the heaviest option at its time, the first of equals', () => {
    const run = play(asked(['no', { id: 'yes', weight: 2 }], { time: fixed(15) }));
    expect([run.over, run.outcome]).toEqual([15, 'recovered']);
    expect(play(asked(['no', 'yes'])).outcome).toBe('failed');
  });

  it('draws by weight', () => {
    const workflow = asked([
      { id: 'yes', weight: 1 },
      { id: 'no', weight: 3 },
    ]);
    const outcomes = Array.from(
      { length: 300 },
      (_, run) => play(workflow, [], { chance: { kind: 'drawn', seed: 1, run } }).outcome,
    );
    const share = outcomes.filter((one) => one === 'recovered').length / 300;
    expect(share).toBeGreaterThan(0.18);
    expect(share).toBeLessThan(0.32);
  });

  it('cannot take an option whose condition does not hold, or that weighs nothing', () => {
    expect(play(asked([{ id: 'yes', weight: 9, guard: hostUp }, 'no']), [down(0)]).outcome).toBe('failed');
    expect(play(asked([{ id: 'yes', weight: 0 }, 'no'])).outcome).toBe('failed');
  });

  it('cannot take a blocked option; when none is left it stays open until one is', () => {
    const blocked = inject('b', 0, { op: 'block', state: 'd', option: 'yes', for: min(20) });
    const run = play(asked(['yes']), [blocked]);
    expect([run.over, run.outcome]).toEqual([20, 'recovered']);
  });

  it('waits for somebody who can be reached', () => {
    const run = play(asked(['yes'], { owner: 'lead' }), [
      inject('i', 0, { op: 'role', role: 'lead', reachable: false, for: min(9) }),
    ]);
    expect(run.over).toBe(9);
  });

  it('takes its default at the deadline', () => {
    const run = play(
      asked([{ id: 'yes', weight: 9 }, 'no'], { time: fixed(30), deadline: min(10), defaultOption: 'no' }),
    );
    expect([run.over, run.outcome, run.stays('d')]).toEqual([10, 'failed', ['0–10 done']]);
  });

  it('is left by timeout where that is connected, default or not', () => {
    const run = play(
      asked(['yes', 'no'], { time: fixed(30), deadline: min(10), defaultOption: 'no' }, ['d.timeout > late']),
    );
    expect([run.over, run.outcome]).toEqual([10, 'abandoned']);
  });

  it('without default or timeout passes its deadline and is taken at its time', () => {
    const run = play(asked(['yes', 'no'], { time: fixed(30), deadline: min(10) }));
    expect([run.over, run.outcome]).toEqual([30, 'recovered']);
  });

  it('decided exactly at the deadline is decided in time', () => {
    const run = play(asked(['yes', 'no'], { time: fixed(10), deadline: min(10), defaultOption: 'no' }));
    expect(run.outcome).toBe('recovered');
  });
});

describe('a decision in a live drill', () => {
  it('opens at its time and waits for the facilitator, past a deadline too', () => {
    const drill = conduct(asked(['yes', 'no'], { time: fixed(5), deadline: min(10), defaultOption: 'no' })).until(60);
    expect(drill.board.work['d']?.phase).toBe('open');
    expect(drill.say({ kind: 'choose', decision: 'd', option: 'yes' }).board.ended?.outcome).toBe('recovered');
  });

  it('can be taken before its time', () => {
    const drill = conduct(asked(['yes', 'no'], { time: fixed(50) })).until(2);
    expect(drill.say({ kind: 'choose', decision: 'd', option: 'no' }).record.over).toBe(2);
  });

  it('refuses an option that is blocked, unknown, or whose condition does not hold', () => {
    const drill = conduct(asked([{ id: 'yes', guard: hostUp }, 'no']), [
      down(0),
      inject('b', 0, { op: 'block', state: 'd', option: 'no' }),
    ]);
    const choose = (option: string) => drill.refusal({ kind: 'choose', decision: 'd', option });
    expect(choose('yes')).toBe('The condition of “yes” does not hold. Force it if people do it all the same.');
    expect(choose('no')).toBe('“no” is blocked by an inject.');
    expect(choose('maybe')).toBe('d has no such option.');
  });

  it('is answered as planned while the drill plays itself', () => {
    const drill = conduct(asked([{ id: 'yes', weight: 2 }, 'no'], { time: fixed(5) })).until(10);
    expect(drill.drill.nextDue()).toBeUndefined();
    expect(drill.drill.nextDue({ asPlanned: true })).toBe(min(5));
    drill.happenings.push(drill.drill.advance(min(10), { asPlanned: true })!);
    expect(drill.record.outcome).toBe('recovered');
  });
});

describe('a gate', () => {
  const gated = (own: Parameters<typeof gate>[1], ways: string[] = []) =>
    aWorkflow([gate('g', own), ...ends], ['g.approved > yes', 'g.rejected > no', ...ways]);

  it('is approved or rejected at its time, by its probability', () => {
    expect(play(gated({ time: fixed(8) })).over).toBe(8);
    expect(play(gated({ approval: 0 })).outcome).toBe('failed');
  });

  it('times out where that is connected', () => {
    const run = play(gated({ time: fixed(30), timeout: min(10) }, ['g.timeout > late']));
    expect([run.over, run.outcome]).toEqual([10, 'abandoned']);
  });

  it('in a live drill waits for the facilitator', () => {
    const drill = conduct(gated({})).until(5);
    expect(drill.board.work['g']?.phase).toBe('open');
    expect(drill.say({ kind: 'answer', gate: 'g', approved: false }).record.outcome).toBe('failed');
  });

  it('rejected at the top level with nothing drawn ends the run as failed', () => {
    const run = play(aWorkflow([gate('g', { approval: 0 }), end('yes')], ['g.approved > yes']));
    expect(run.outcome).toBe('failed');
  });
});

describe('a wait', () => {
  const waits = (own: Parameters<typeof wait>[1], ways: string[] = [], more: Parameters<typeof aWorkflow>[2] = {}) =>
    aWorkflow([wait('w', own), ...ends], ['w > yes', ...ways], {
      components: named('host'),
      services: [service('web')],
      ...more,
    });

  it('for a time is over after it', () => {
    expect(play(waits({ duration: fixed(12) })).over).toBe(12);
  });

  it('for a condition is over in the instant in which it holds', () => {
    expect(play(waits({ until: hostUp })).over).toBe(0);
    expect(play(waits({ until: hostUp }), [down(0, { for: min(7) })]).over).toBe(7);
    expect(play(waits({ until: { kind: 'not', of: hostUp } }), [down(3)]).over).toBe(3);
  });

  it('for a condition times out where that is connected', () => {
    const run = play(waits({ until: { kind: 'not', of: hostUp }, timeout: min(30) }, ['w.timeout > late']));
    expect([run.over, run.stays('w')]).toEqual([30, ['0–30 timeout']]);
  });

  it('for elapsed time counts from the zero point it names, once that is marked', () => {
    const since = (point: 'disruption' | 'detection' | 'declaration') =>
      play(
        aWorkflow(
          [
            tracks('t', 'all', {
              A: [
                step('detect', 10, { marks: 'detection' }),
                gate('declare', { time: fixed(5), marks: 'declaration' }),
              ],
              B: [wait('w', { until: { kind: 'elapsed', since: point, atLeast: min(20) } })],
            }),
            end('yes'),
          ],
          ['detect > declare', 't > yes'],
        ),
      ).stays('w');
    expect([since('disruption'), since('detection'), since('declaration')]).toEqual([
      ['0–20 done'],
      ['0–30 done'],
      ['0–35 done'],
    ]);
  });

  it('for a zero point that is never marked is stuck', () => {
    const run = play(waits({ until: { kind: 'elapsed', since: 'detection', atLeast: 1 } }));
    expect([run.outcome, run.reason]).toEqual(['stuck', 'w is open and nothing can answer it.']);
  });
});

describe('zero points', () => {
  it('are marked once, by the first state left as done', () => {
    const run = play(
      aWorkflow(
        [step('a', 10, { marks: 'detection' }), step('b', 10, { marks: 'detection' }), end('yes')],
        ['a > b', 'b > yes'],
      ),
    );
    expect(run.board.zeroPoints).toEqual({ disruption: 0, detection: min(10) });
  });

  it('are marked by the option that says so', () => {
    const run = play(asked([{ id: 'yes', marks: 'declaration' }, 'no']));
    expect(run.board.zeroPoints.declaration).toBe(0);
    expect(play(asked(['yes', { id: 'no', marks: 'declaration' }])).board.zeroPoints.declaration).toBeUndefined();
  });

  it('are not marked by a step that failed or a gate that rejected', () => {
    const run = play(
      aWorkflow(
        [
          step('a', 1, { success: 0, marks: 'detection' }),
          gate('g', { approval: 0, marks: 'declaration' }),
          end('yes'),
        ],
        ['a > g', 'a.failed > g', 'g.approved > yes', 'g.rejected > yes'],
      ),
    );
    expect(run.board.zeroPoints).toEqual({ disruption: 0 });
  });
});

describe('a plain state', () => {
  it('is left at once by the first transition whose condition holds, in document order', () => {
    const run = play(
      aWorkflow(
        [plain('s'), ...ends],
        [
          way('s.always > no', { guard: { kind: 'not', of: hostUp } }),
          way('s.always > yes', { guard: hostUp }),
          's.always > late',
        ],
        {
          components: named('host'),
        },
      ),
    );
    expect([run.outcome, run.over]).toEqual(['recovered', 0]);
  });

  it('waits until one holds, and variables set on the way are seen', () => {
    const counted = { kind: 'variable', variable: 'n', is: '>=', value: 1 } as const;
    const run = play(
      aWorkflow(
        [tracks('t', 'all', { A: [plain('s')], B: [step('a', 10), end('e')] }), end('yes')],
        [way('s.always > yes', { guard: counted }), way('a > e', { sets: [{ variable: 'n', value: 2 }] }), 't > yes'],
        { variables: [{ key: 'n', name: 'n', initial: 0 }] },
      ),
    );
    expect(run.over).toBe(10);
  });

  it('that leads round in a circle within one instant is the result loop', () => {
    const run = play(aWorkflow([plain('s'), plain('r'), end('yes')], ['s.always > r', 'r.always > s']));
    expect([run.outcome, run.reason]).toEqual(['loop', 'more than 10000 events in one instant']);
  });
});
