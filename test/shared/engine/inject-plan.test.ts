import { describe, expect, it } from 'vitest';
import { injectQueue } from '../../../shared/analysis/inject-queue';
import { aRun, conduct } from '../../support/a-run';
import { aWorkflow, decision, end, inject, min, named, pool, step, way } from '../../support/a-workflow';

const workflow = aWorkflow([step('a', 300), end('over')], ['a > over'], {
  components: named('host'),
  pools: [pool('p', 2)],
});
const down = { op: 'component', component: 'host', to: 'down' } as const;
const injects = [
  { ...inject('one', 10), no: 1 },
  { ...inject('two', 20, down), no: 2 },
  { ...inject('three', 45), no: 3 },
  { ...inject('hand', 'hand'), no: 4 },
];
const play = () => conduct(workflow, injects);
const released = (drill: ReturnType<typeof play>): [string, number][] =>
  drill.record.changes('inject').map(({ at, change }) => [`${change.inject} ${change.status}`, at / min(1)]);

describe('injects still to come', () => {
  it('are postponed together and keep their spacing', () => {
    const drill = play()
      .until(12)
      .say({ kind: 'postpone', by: min(15) })
      .until(100);
    expect(released(drill)).toEqual([['one released', 10], ['two released', 35], ['three released', 60]]); // prettier-ignore
  });

  it('show their new times in the queue', () => {
    const drill = play()
      .until(12)
      .say({ kind: 'postpone', by: min(15) });
    const { timed } = injectQueue(drill.board, workflow, aRun(workflow, injects).scenario);
    expect(timed.map(({ inject: { id }, due }) => [id, due / min(1)])).toEqual([['two', 35], ['three', 60]]); // prettier-ignore
  });

  it('can be held until the facilitator lets them go, and given an instant again', () => {
    const drill = play().until(12).say({ kind: 'schedule', inject: 'two', at: 'hold' }).until(30);
    const queue = injectQueue(drill.board, workflow, aRun(workflow, injects).scenario);
    expect(queue.conditional.map(({ inject: { id }, when }) => [id, when])).toEqual([
      ['two', 'held: waits for you'],
      ['hand', 'by hand'],
    ]);
    drill.say({ kind: 'postpone', by: min(5) });
    drill.say({ kind: 'schedule', inject: 'two', at: min(40) }).until(100);
    expect(released(drill)).toEqual([['one released', 10], ['two released', 40], ['three released', 50]]); // prettier-ignore
  });

  it('give an instant to one that was planned by hand', () => {
    expect(released(play().say({ kind: 'schedule', inject: 'hand', at: min(5) }).until(9))).toEqual([['hand released', 5]]); // prettier-ignore
  });

  it('are released at once when they are triggered by hand, wherever they stood', () => {
    const drill = play().until(12).say({ kind: 'postpone', by: min(15) }).until(13).say({ kind: 'release', inject: 'three' }); // prettier-ignore
    expect(released(drill)).toEqual([['one released', 10], ['three released', 13]]); // prettier-ignore
  });

  it('take other words and effects, and keep their number and their time', () => {
    const reworded = { ...inject('two', 0), no: 9, title: 'The host is slow', message: 'It crawls.' };
    const drill = play().until(12).say({ kind: 'edit', inject: reworded }).until(25);
    expect(released(drill)).toEqual([['one released', 10], ['two released', 20]]); // prettier-ignore
    expect(drill.board.components['host']).not.toBe('down');
  });

  it('are left alone once they are out, and never put into the past', () => {
    const drill = play().until(12);
    expect(drill.refusal({ kind: 'schedule', inject: 'one', at: 'hold' })).toBe(
      'This inject has been released or dropped already.',
    );
    expect(drill.refusal({ kind: 'edit', inject: inject('one', 5) })).toBe(
      'This inject has been released or dropped already.',
    );
    expect(drill.refusal({ kind: 'schedule', inject: 'two', at: min(3) })).toBe(
      'That instant has passed. Release the inject now, or choose a later one.',
    );
  });

  it('are still where they were put after the app was killed', () => {
    const drill = play()
      .until(12)
      .say({ kind: 'postpone', by: min(15) });
    expect(released(drill.restored().until(100)).slice(1)).toEqual([['two released', 35], ['three released', 60]]); // prettier-ignore
  });
});

describe('a timer that is running', () => {
  const asking = aWorkflow(
    [
      decision('d', ['go', 'stay'], { deadline: min(30) }),
      step('a', 20, { retries: { max: 1, backoff: min(15) } }),
      step('late', 5),
      end('over'),
    ],
    ['d.go > a', way('d.timeout > late'), 'd.stay > over', 'a > over', 'late > over'],
  );

  it('is ended by hand: a deadline, a back-off', () => {
    expect(conduct(asking).until(4).say({ kind: 'fire', id: 'd', timer: 'deadline' }).record.entered('late')).toEqual([4]); // prettier-ignore
    const failed = conduct(asking).say({ kind: 'choose', decision: 'd', option: 'go' }).until(5).say({ kind: 'finish', step: 'a', outcome: 'failed' }); // prettier-ignore
    expect(failed.until(8).board.work['a']?.phase).toBe('backoff');
    expect(failed.say({ kind: 'fire', id: 'a', timer: 'time' }).board.work['a']).toMatchObject({ phase: 'working', attempt: 1 }); // prettier-ignore
  });

  it('is refused where none runs', () => {
    expect(conduct(asking).until(1).refusal({ kind: 'fire', id: 'd', timer: 'time' })).toBe(
      'No timer of d is running.',
    );
  });
});
