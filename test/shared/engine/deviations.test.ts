import { describe, expect, it } from 'vitest';
import { conduct } from '../../support/a-run';
import type { Command } from '../../../shared/model/run';
import {
  aWorkflow,
  decision,
  end,
  fixed,
  gate,
  group,
  history,
  inject,
  min,
  named,
  pool,
  service,
  step,
  tracks,
  wait,
  way,
} from '../../support/a-workflow';

const why = 'People did it so.';
const hostUp = { kind: 'component', component: 'host', is: 'up' } as const;
const things = { pools: [pool('p', 2)], components: named('host'), services: [service('web')] };

describe('a step that the facilitator ends', () => {
  const workflow = aWorkflow(
    [
      step('a', 20, { retries: { max: 1, backoff: min(5) } }),
      step('b', 10, { needs: ['host'] }),
      step('repair', 5),
      end('over'),
    ],
    ['a > b', 'a.failed > repair', 'repair > over', 'b > over'],
    things,
  );

  it('is never ended by the clock: it stays due', () => {
    const drill = conduct(workflow).until(60);
    expect([drill.board.work['a']?.due, drill.drill.nextDue(), drill.drill.nextStop(0)]).toEqual([
      min(20),
      undefined,
      min(20),
    ]);
  });

  it('is done when the facilitator says so, before or after its time', () => {
    expect(conduct(workflow).until(4).say({ kind: 'finish', step: 'a', outcome: 'done' }).record.stays('a')).toEqual([
      '0–4 done',
    ]);
    expect(conduct(workflow).until(60).say({ kind: 'finish', step: 'a', outcome: 'done' }).record.stays('a')).toEqual([
      '0–60 done',
    ]);
  });

  it('failed by the facilitator goes on with its next attempt, then leaves by failed', () => {
    const drill = conduct(workflow).until(4).say({ kind: 'finish', step: 'a', outcome: 'failed' });
    expect([drill.board.work['a']?.phase, drill.board.work['a']?.due]).toEqual(['backoff', min(9)]);
    drill.until(12).say({ kind: 'finish', step: 'a', outcome: 'failed' });
    expect(drill.record.stays('a')).toEqual(['0–12 failed']);
  });

  it('failed in its back-off has used the attempt that would have followed', () => {
    const drill = conduct(workflow)
      .until(4)
      .say({ kind: 'finish', step: 'a', outcome: 'failed' })
      .say({ kind: 'finish', step: 'a', outcome: 'failed' });
    expect(drill.record.stays('a')).toEqual(['0–4 failed']);
  });

  it('ends by itself where the step or the drill says so', () => {
    expect(conduct(workflow, [], { completion: 'automatic' }).until(60).record.stays('a')).toEqual(['0–20 done']);
    const own = { ...workflow, states: [step('a', 20, { completion: 'automatic' }), ...workflow.states.slice(1)] };
    expect(conduct(own).until(60).record.stays('a')).toEqual(['0–20 done']);
    const asks = { ...workflow, states: [step('a', 20, { completion: 'facilitator' }), ...workflow.states.slice(1)] };
    expect(conduct(asks, [], { completion: 'automatic' }).until(60).record.stays('a')).toEqual(['0–…']);
  });

  it('that has not started is finished only with a reason', () => {
    const drill = conduct(workflow, [inject('i', 0, { op: 'component', component: 'host', to: 'down' })])
      .until(5)
      .say({ kind: 'finish', step: 'a', outcome: 'done' });
    expect(drill.refusal({ kind: 'finish', step: 'b', outcome: 'done' })).toBe(
      'b has not started. Say why it is finished already.',
    );
    expect(drill.say({ kind: 'finish', step: 'b', outcome: 'done', why }).record.outcome).toBe('recovered');
  });

  it('that is not under way cannot be ended', () => {
    const drill = conduct(workflow);
    expect(drill.refusal({ kind: 'finish', step: 'b', outcome: 'done' })).toBe('b is not under way.');
    expect(drill.refusal({ kind: 'finish', step: 'nobody', outcome: 'done' })).toBe('nobody is not under way.');
  });
});

describe('a wait', () => {
  it('is finished or skipped by hand, but cannot fail', () => {
    const workflow = aWorkflow([wait('w', { duration: fixed(60) }), end('over')], ['w > over']);
    expect(conduct(workflow).refusal({ kind: 'finish', step: 'w', outcome: 'failed' })).toBe(
      'Waiting cannot fail: finish or skip it.',
    );
    expect(conduct(workflow).until(3).say({ kind: 'finish', step: 'w', outcome: 'done' }).record.stays('w')).toEqual([
      '0–3 done',
    ]);
    expect(conduct(workflow).until(3).say({ kind: 'skip', state: 'w', why }).record.stays('w')).toEqual([
      '0–3 skipped',
    ]);
  });
});

describe('skipping a step', () => {
  const workflow = aWorkflow(
    [
      tracks('t', 'all', {
        A: [step('a', 20, { claims: { p: 2 }, restores: [{ service: 'web', level: 100 }] })],
        B: [step('b', 5, { after: ['a'] })],
      }),
      end('over'),
    ],
    ['t > over'],
    things,
  );

  it('satisfies prerequisites, gives units back and restores nothing', () => {
    const drill = conduct(workflow).until(3).say({ kind: 'skip', state: 'a', why });
    expect([drill.record.stays('a'), drill.record.started('b'), drill.board.pools['p']?.inUse]).toEqual([
      ['0–3 skipped'],
      [3],
      0,
    ]);
  });

  it('goes the way of done, conditions and all', () => {
    const branching = aWorkflow([step('a', 20), step('verify', 5), step('repair', 5), end('over')], [
      way('a > verify', { guard: hostUp }),
      'a > repair',
      'verify > over',
      'repair > over',
    ], things); // prettier-ignore
    expect(conduct(branching).say({ kind: 'skip', state: 'a', why }).record.entered('verify')).toEqual([0]);
    const down = inject('i', 0, { op: 'component', component: 'host', to: 'down' });
    expect(conduct(branching, [down]).say({ kind: 'skip', state: 'a', why }).record.entered('repair')).toEqual([0]);
  });

  it('is refused for what is not a step under way', () => {
    expect(conduct(workflow).refusal({ kind: 'skip', state: 't', why })).toBe(
      't is not a step under way, so it cannot be skipped.',
    );
  });
});

describe('starting a step early', () => {
  const workflow = aWorkflow(
    [
      tracks('t', 'all', {
        A: [step('a', 20)],
        B: [step('b', 5, { after: ['a'], needs: ['host'], claims: { p: 1 } })],
      }),
      end('over'),
    ],
    ['t > over'],
    things,
  );

  it('waives its prerequisites, and nothing else', () => {
    const down = inject('i', 0, { op: 'component', component: 'host', to: 'down', for: min(9) });
    const drill = conduct(workflow, [down]).until(3).say({ kind: 'start', step: 'b', why }).until(30);
    expect(drill.record.started('b')).toEqual([9]);
  });

  it('is refused for a step that waits for no other, with what it waits for', () => {
    const down = inject('i', 0, { op: 'component', component: 'host', to: 'down' });
    const drill = conduct(workflow, [down]).until(3).say({ kind: 'start', step: 'b', why });
    expect(drill.refusal({ kind: 'start', step: 'b', why })).toBe(
      'b does not wait for another step: b needs host, which is down.',
    );
    expect(drill.refusal({ kind: 'start', step: 'a', why })).toBe('a is not waiting to start.');
  });
});

describe('forcing a way out', () => {
  const workflow = aWorkflow(
    [
      step('a', 20, { restores: [{ service: 'web', level: 100 }] }),
      step('other', 5),
      decision('d', [{ id: 'go', guard: { kind: 'not', of: hostUp }, marks: 'declaration' }, 'stay']),
      step('last', 5, { after: ['a'] }),
      end('over'),
    ],
    [
      { id: 'up', from: 'a', port: 'done', to: 'other', guard: { kind: 'not', of: hostUp } },
      'a > d',
      'other > d',
      'd.go > last',
      'd.stay > over',
      'last > over',
    ],
    things,
  );

  it('takes a transition whose condition does not hold; the step ends forced and satisfies nothing', () => {
    const drill = conduct(workflow).until(4).say({ kind: 'force', transition: 'up', why });
    expect([drill.record.stays('a'), drill.record.entered('other')]).toEqual([['0–4 forced'], [4]]);
    drill.say({ kind: 'finish', step: 'other', outcome: 'done' }).say({ kind: 'force', transition: 'd-go-last', why });
    expect([drill.board.zeroPoints.declaration, drill.board.work['last']?.phase]).toEqual([min(4), 'waiting']);
  });

  it('is refused when the state it leaves is not active, or the transition is not there', () => {
    const sentence = 'The state that this transition leaves is not active.';
    expect(conduct(workflow).refusal({ kind: 'force', transition: 'd-go-last', why })).toBe(sentence);
    expect(conduct(workflow).refusal({ kind: 'force', transition: 'nothing', why })).toBe(sentence);
  });
});

describe('moving a token', () => {
  const workflow = aWorkflow(
    [
      tracks('t', 'all', {
        A: [step('a', 20, { claims: { p: 1 } }), step('a2', 20), end('e')],
        B: [step('b', 50)],
      }),
      group('g', step('inside', 5), history('h', 'deep')),
      gate('last'),
      end('over'),
    ],
    ['a > a2', 'a2 > e', 't > g', 'g > last', 'last.approved > over'],
    things,
  );

  it('goes to another state of the same track: work there is cancelled, other tracks go on', () => {
    const drill = conduct(workflow).until(5).say({ kind: 'move', to: 'a2', why });
    expect([drill.record.stays('a'), drill.record.entered('a2'), drill.record.stays('b')]).toEqual([
      ['0–5 cancelled'],
      [5],
      ['0–…'],
    ]);
    expect(drill.board.pools['p']?.inUse).toBe(0);
  });

  it('out of an end opens that track again', () => {
    const drill = conduct(workflow).until(5).say({ kind: 'move', to: 'e', why });
    drill.say({ kind: 'move', to: 'a2', why }).say({ kind: 'finish', step: 'b', outcome: 'done' });
    expect(drill.board.active).toContain('t');
    drill.until(9).say({ kind: 'finish', step: 'a2', outcome: 'done' });
    expect(drill.board.active).toContain('inside');
  });

  it('at the top level leaves everything that was under way', () => {
    const drill = conduct(workflow).until(5).say({ kind: 'move', to: 'last', why });
    expect(drill.board.active).toEqual(['last']);
  });

  it('is refused into a part that is not active, onto itself, and to what is no place for a token', () => {
    const refusal = (to: string) => conduct(workflow).refusal({ kind: 'move', to, why });
    expect(refusal('inside')).toBe('g is not active: a token moves only inside the track or group that holds it.');
    expect(refusal('a')).toBe('a is active already.');
    for (const to of ['A', 'h', 'nowhere', 'A__done'])
      expect(refusal(to)).toBe('A token can be moved to a state, not to a track or a return point.');
  });
});

describe('an unplanned step', () => {
  const workflow = aWorkflow(
    [step('a', 30), step('b', 10, { claims: { p: 2 } }), step('c', 30), end('over')],
    ['a > b', 'b > c', 'c > over'],
    things,
  );
  const call: Extract<Command, { kind: 'unplanned' }> = {
    kind: 'unplanned',
    name: 'Call the vendor',
    duration: min(20),
    claims: [{ pool: 'p', units: 2 }],
    why,
  };

  it('claims its units and gives them back when it ends', () => {
    const drill = conduct(workflow, [], { completion: 'automatic' }).until(25).say(call);
    expect([drill.board.work['unplanned-1']?.name, drill.board.pools['p']?.inUse]).toEqual(['Call the vendor', 2]);
    expect(drill.until(60).record.started('b')).toEqual([45]);
  });

  it('waits in the queue like any other, after planned work of the same instant', () => {
    const drill = conduct(workflow, [], { completion: 'automatic' }).until(30).say(call).until(60);
    expect(drill.record.started('unplanned-1')).toEqual([40]);
  });

  it('is ended by the facilitator where steps are', () => {
    const drill = conduct(workflow).until(5).say(call).until(90);
    expect(drill.board.work['unplanned-1']?.phase).toBe('working');
    expect(
      drill.say({ kind: 'finish', step: 'unplanned-1', outcome: 'done' }).board.work['unplanned-1'],
    ).toBeUndefined();
  });

  it('is refused when it asks for more than there is, or twice for the same', () => {
    const claiming = (...claims: { pool: string; units: number }[]) => conduct(workflow).refusal({ ...call, claims });
    expect(claiming({ pool: 'p', units: 3 })).toBe('p does not have 3 units.');
    expect(claiming({ pool: 'ghosts', units: 1 })).toBe('ghosts does not have 1 units.');
    expect(claiming({ pool: 'p', units: 1 }, { pool: 'p', units: 1 })).toBe(
      'The same pool is claimed twice: name it once, with all its units.',
    );
  });

  it('never takes the key of a state', () => {
    const taken = aWorkflow([step('unplanned-1', 30), end('over')], ['unplanned-1 > over'], things);
    const drill = conduct(taken).say(call);
    expect(Object.keys(drill.board.work)).toEqual(['unplanned-1', 'unplanned-2']);
  });
});

describe('the end of a drill', () => {
  const workflow = aWorkflow([step('a', 30), end('over')], ['a > over']);
  it('by the facilitator is recorded with the reason; nothing is taken after it', () => {
    const drill = conduct(workflow).until(5).say({ kind: 'end', why: 'Out of time' });
    expect([drill.record.outcome, drill.record.reason, drill.drill.ended]).toEqual(['stopped', 'Out of time', true]);
    expect(drill.refusal({ kind: 'end' })).toBe('The exercise is over.');
    expect(drill.drill.advance(Infinity)).toBeUndefined();
  });

  it('never comes because nothing can happen: a live drill waits for its people', () => {
    const drill = conduct(
      aWorkflow([wait('w', { until: { kind: 'not', of: hostUp } }), end('over')], ['w > over'], things),
    ).until(1e6);
    expect(drill.drill.ended).toBe(false);
  });

  it('gives all units back, and nobody starts with them any more', () => {
    const holding = aWorkflow([step('a', 30, { claims: { p: 2 } }), end('over')], ['a > over'], things);
    const claims = [{ pool: 'p', units: 1 }];
    const drill = conduct(holding)
      .until(5)
      .say({ kind: 'unplanned', name: 'Call', duration: min(5), claims, why });
    drill.say({ kind: 'finish', step: 'a', outcome: 'done' });
    expect([drill.record.outcome, drill.board.pools['p']?.inUse, drill.board.work['unplanned-1']?.phase]).toEqual([
      'recovered',
      0,
      'queued',
    ]);
  });

  it('leaves clock and notes to the runner', () => {
    expect(conduct(workflow).refusal({ kind: 'pause' })).toBe('The clock and the notes are kept by the runner.');
  });
});
