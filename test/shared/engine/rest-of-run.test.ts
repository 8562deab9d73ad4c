import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import { restOfRun } from '../../../shared/engine/rest-of-run';
import type { Distribution } from '../../../shared/model/distribution';
import { conduct, must, type Live } from '../../support/a-run';
import { aWorkflow, decision, end, min, step } from '../../support/a-workflow';

const upTo2h: Distribution = { kind: 'uniform', min: 0, max: 2 * HOUR };
const workflow = aWorkflow(
  [step('copy', 60, { duration: upTo2h }), step('check', 10), end('over')],
  ['copy > check', 'check > over'],
);

/** Ends of the rest, in minutes, over many runs. */
function ends(live: Live, at: number, runs = 400): readonly number[] {
  const rest = must(restOfRun(live.run, live.drill.checkpoint(), min(at)));
  return Array.from({ length: runs }, (_, run) => rest.play({ seed: 3, run }, () => undefined) / MINUTE);
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('the rest of a live run', () => {
  it('takes work as long as the plan says, at the beginning', () => {
    const found = ends(conduct(workflow), 0);
    expect(mean(found)).toBeGreaterThan(65);
    expect(mean(found)).toBeLessThan(75);
    expect(Math.min(...found)).toBeLessThan(20);
  });

  it('knows that work which is under way for an hour takes more than an hour', () => {
    const found = ends(conduct(workflow), 60);
    expect(Math.min(...found)).toBeGreaterThan(70);
    expect(Math.max(...found)).toBeLessThanOrEqual(130);
    expect(mean(found)).toBeGreaterThan(97);
    expect(mean(found)).toBeLessThan(103);
  });

  it('takes work that outlasts its longest estimate as good as done', () => {
    expect(new Set(ends(conduct(workflow), 180))).toEqual(new Set([190]));
  });

  it('plays the same rest for the same run number', () => {
    expect(ends(conduct(workflow), 30, 5)).toEqual(ends(conduct(workflow), 30, 5));
  });

  it('goes on from what people did that the plan does not: a step left out stays out', () => {
    const live = conduct(workflow).until(5).say({ kind: 'skip', state: 'copy', why: 'Not needed.' });
    expect(new Set(ends(live, 5))).toEqual(new Set([15]));
  });

  it('answers an open question by weight', () => {
    const asks = aWorkflow(
      [decision('which', [{ id: 'short', weight: 3 }, { id: 'long' }]), step('a', 10), step('b', 100), end('over')],
      ['which.short > a', 'which.long > b', 'a > over', 'b > over'],
    );
    const found = ends(conduct(asks).until(20), 20);
    expect(found.filter((one) => one === 30).length / found.length).toBeCloseTo(0.75, 1);
    expect(found.filter((one) => one === 120).length / found.length).toBeCloseTo(0.25, 1);
  });
});
