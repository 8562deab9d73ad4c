import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../../shared/basics/time';
import { outlookHeadline } from '../../../../shared/report/simulation/outlook-headline';
import { aResult, outlook, quantiles, share, stepOutlook } from '../../../support/an-outlook';
import { aWorkflow, service, step } from '../../../support/a-workflow';

const plan = aWorkflow([step('copy', 60), step('tell', 5)], [], { services: [service('Web', { rto: 4 * HOUR })] });
const web = (met: number, p50 = 5 * HOUR) => [outlook('Web', { rto: share(met), toMbco: quantiles({ p50 }) })];
const onPath = (id: string, often: number, working: number) =>
  stepOutlook(id, { working, critical: [{ service: 'Web', share: share(often) }] });
const told = (...whatIfs: readonly [string, ReturnType<typeof web>][]) =>
  outlookHeadline(
    aResult({ services: web(280), steps: [onPath('tell', 1_000, HOUR / 60), onPath('copy', 900, 3 * HOUR)] }),
    plan,
    whatIfs.map(([title, services]) => ({ title, result: aResult({ services }) })),
  ).replaceAll('\u00A0', ' ');

describe('the top line of a simulation', () => {
  it('says how often the target is missed and what decides it', () => {
    expect(told()).toBe(
      'Web misses its RTO of 4 h 00 in 72 of 100 runs; “copy” decides it, with 3 h 00 of work on average.',
    );
  });

  it('says what helps and what does not', () => {
    const line = told(['two more DBAs', web(283)], ['a faster link', web(640)]);
    expect(line).toContain('; “a faster link” halves that; “two more DBAs” changes nothing that shows.');
  });

  it('says that it never comes back, which is worse than late', () => {
    const never = [outlook('Web', { rto: share(0), toMbco: { reached: share(0) } })];
    expect(outlookHeadline(aResult({ services: never }), plan, [])).toBe('Web does not come back in any run.');
  });

  it('does not take luck for help', () => {
    expect(told(['a tea', web(290)])).not.toContain('brings that to');
  });

  it.each([
    [0, 'Web misses its RTO of 4 h 00 in every run'],
    [1_000, 'Web meets its RTO of 4 h 00 in every run'],
    [997, 'Web misses its RTO of 4 h 00 in 3 of 1,000 runs'],
    [3, 'Web misses its RTO of 4 h 00 in more than 99 of 100 runs'],
  ])('is never rounder than the figures (%i of 1,000 in time)', (met, words) => {
    expect(outlookHeadline(aResult({ services: web(met) }), plan, []).replaceAll('\u00A0', ' ')).toBe(`${words}.`);
  });

  it('tells of time where the probability cannot move', () => {
    const never = aResult({ services: web(0, 9 * HOUR) });
    const faster = { title: 'faster', result: aResult({ services: web(0, 6 * HOUR) }) };
    expect(outlookHeadline(never, plan, [faster]).replaceAll('\u00A0', ' ')).toContain(
      '“faster” brings it back 3 h 00 sooner',
    );
  });

  it('claims nothing of a plan that names no services or interrupts none', () => {
    expect(outlookHeadline(aResult(), aWorkflow([], []), [])).toContain('names no services');
    const calm = aResult({ services: [outlook('Web', { interrupted: share(0) })] });
    expect(outlookHeadline(calm, plan, [])).toBe('Web stays above its minimum level in every run.');
  });
});
