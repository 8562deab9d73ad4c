import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import { drawnDuration } from '../../../../shared/engine/duration';
import type { Distribution } from '../../../../shared/model/distribution';
import type { RunSettings } from '../../../../shared/model/run';
import type { Effect, Inject, Scenario } from '../../../../shared/model/scenario';
import type { Step } from '../../../../shared/model/state';
import { factsOf } from '../../../../shared/report/facts';
import { readHistory } from '../../../../shared/report/history';
import { measuredTimes } from '../../../../shared/report/learn/measured-times';
import { offeredEstimate } from '../../../../shared/report/learn/offered-estimate';
import { Room } from '../room';
import { smallRun } from '../small-run';

const work: Step = {
  id: 'work',
  kind: 'step',
  name: 'Work',
  duration: { kind: 'uniform', min: 10 * MINUTE, max: 30 * MINUTE },
};

interface Play {
  readonly type?: Scenario['exerciseType'];
  readonly effects?: readonly Effect[];
  readonly step?: Partial<Step>;
  readonly settings?: Partial<RunSettings>;
}

function aRoom({ type = 'functional', effects = [], step = {}, settings = {} }: Play = {}): Room {
  const run = smallRun(
    {},
    {
      states: [
        { ...work, ...step },
        { id: 'good', kind: 'end', name: 'Good', outcome: 'recovered' },
        { id: 'bad', kind: 'end', name: 'Bad', outcome: 'failed' },
      ],
      transitions: [
        { id: 'a', from: 'work', port: 'done', to: 'good' },
        { id: 'b', from: 'work', port: 'failed', to: 'bad' },
      ],
    },
  );
  const inject: Inject = {
    id: 'blow',
    no: 1,
    title: 'Blow',
    type: 'inject',
    mode: 'verbal',
    from: '',
    to: [],
    message: '',
    expected: [],
    trigger: { kind: 'time', at: MINUTE },
    effects: [...effects],
  };
  return new Room({
    ...run,
    scenario: { ...run.scenario, exerciseType: type, injects: effects.length === 0 ? [] : [inject] },
    settings: { ...run.settings, ...settings },
  });
}
const measured = ({ frozen, journal }: Room) =>
  measuredTimes(factsOf(readHistory({ summary: { runId: 'r', title: 'R' }, frozen, journal, findings: [] })));
const finished = (room: Room, at = 42 * MINUTE): Room =>
  room.until(at).say({ kind: 'finish', step: 'work', outcome: 'done' });

describe('times of steps that count as measured', () => {
  it('are those of work that people did in an exercise in which things are done', () => {
    expect(measured(finished(aRoom()))).toEqual([{ step: 'work', time: 42 * MINUTE }]);
  });

  it('are never those that were talked through', () => {
    for (const type of ['seminar', 'workshop', 'tabletop', 'game'] as const)
      expect(measured(finished(aRoom({ type })))).toEqual([{ step: 'work', why: 'talked through, not done' }]);
    for (const type of ['drill', 'full-scale'] as const)
      expect(measured(finished(aRoom({ type })))).toEqual([{ step: 'work', time: 42 * MINUTE }]);
  });

  it('are never those of a simulation', () => {
    const played = finished(aRoom());
    const frozen = { ...played.frozen, settings: { ...played.frozen.settings, conduct: 'simulation' as const } };
    const input = { summary: { runId: 'r', title: 'R' }, frozen, journal: played.journal, findings: [] };
    expect(measuredTimes(factsOf(readHistory(input)))).toEqual([]);
  });

  it('are not those that the clock ended, that an inject slowed, or that needed a second attempt', () => {
    const auto = aRoom({ step: { completion: 'automatic' } }).toTheEnd();
    expect(measured(auto)).toEqual([{ step: 'work', why: 'ended by the clock at its planned time' }]);
    const slow = aRoom({ effects: [{ op: 'scale', step: 'work', factor: 2 }] });
    expect(measured(finished(slow))).toEqual([{ step: 'work', why: 'slowed by what was injected' }]);
    const again = aRoom({ step: { retries: { max: 1 } } });
    again.until(5 * MINUTE).say({ kind: 'finish', step: 'work', outcome: 'failed' });
    expect(measured(finished(again))).toEqual([{ step: 'work', why: 'took 2 attempts' }]);
  });

  it('are not those passed while the exercise clock did not keep real time', () => {
    const fast = aRoom().clock({ running: true });
    expect(measured(finished(fast))).toEqual([{ step: 'work', why: 'the clock ran at ×60' }]);
    const jumped = aRoom();
    jumped.until(5 * MINUTE).record({ kind: 'jump', to: 40 * MINUTE });
    expect(measured(finished(jumped))).toEqual([{ step: 'work', why: 'the clock was moved on meanwhile' }]);
  });

  it('say nothing of a step that failed', () => {
    const failed = aRoom();
    failed.until(5 * MINUTE).say({ kind: 'finish', step: 'work', outcome: 'failed' });
    expect(measured(failed)).toEqual([]);
  });
});

describe('the estimate that is offered', () => {
  const old: Distribution = { kind: 'uniform', min: 10 * MINUTE, max: 30 * MINUTE };
  const middle = (d: Distribution): number => drawnDuration(d, 0.5);

  it('lies between the old one and what was measured, nearer to the runs the more there are', () => {
    const one = middle(offeredEstimate(old, [HOUR]));
    const three = middle(offeredEstimate(old, [HOUR, HOUR, HOUR]));
    expect(one).toBeGreaterThan(20 * MINUTE);
    expect(one).toBeLessThan(three);
    expect(three).toBeLessThan(HOUR);
    // Geometric mean of 20 and 60 minutes.
    expect(Math.abs(one - Math.sqrt(20 * 60) * MINUTE)).toBeLessThan(1_000);
  });

  it('is wider where the times differ more', () => {
    const sigma = (times: readonly number[]): number => {
      const offered = offeredEstimate(old, times);
      return offered.kind === 'lognormal' ? offered.sigma : 0;
    };
    expect(sigma([20 * MINUTE, 20 * MINUTE])).toBeLessThan(sigma([5 * MINUTE, 80 * MINUTE]));
  });

  it('is the measured times themselves from ten on', () => {
    const times = Array.from({ length: 10 }, (_, n) => (20 - n) * MINUTE);
    expect(offeredEstimate(old, times)).toEqual({ kind: 'empirical', samples: times.toSorted((a, b) => a - b) });
  });

  it('stands a step that takes no time', () => {
    expect(offeredEstimate({ kind: 'fixed', value: 0 }, [0])).toEqual({ kind: 'lognormal', median: 1, sigma: 0 });
  });
});
