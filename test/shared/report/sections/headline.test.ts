import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import { headlineOf, type HeadlineFacts } from '../../../../shared/report/sections/headline';
import type { InjectResult } from '../../../../shared/report/sections/injects';
import type { ServiceResult } from '../../../../shared/report/sections/service-results';

/** As much of a service's result as the headline reads. */
const web = (part: object = {}): ServiceResult =>
  ({
    key: 'web',
    name: 'Web',
    recoveredAt: 10 * HOUR,
    interruptions: [{}],
    rto: { verdict: 'missed', from: 'disruption', target: 4 * HOUR, elapsed: 10 * HOUR },
    rpo: { verdict: 'met' },
    ...part,
  }) as ServiceResult;

const inject = (no: number, time: number): InjectResult =>
  ({ no, title: `Inject ${no}`, cost: [{ service: 'web', name: 'Web', time }] }) as InjectResult;

const facts = (part: Partial<HeadlineFacts> = {}): HeadlineFacts => ({
  path: [{ state: 'copy', name: 'Copy', visit: 0, kind: 'work', from: 0, to: 6 * HOUR, seqs: [] }],
  injects: [],
  missing: undefined,
  isPlayedOut: true,
  ...part,
});

describe('the headline', () => {
  it('names the inject that cost the worst service most', () => {
    const injects = [inject(1, 30 * MINUTE), inject(2, 5 * HOUR), inject(3, -HOUR)];
    expect(headlineOf(web(), facts({ injects }))).toBe(
      'Web came back after 10 h 00, 6 h 00 past its RTO of 4 h 00; “Copy” alone took 6 h 00; by the model, inject 2 “Inject 2” cost 5 h 00.',
    );
  });

  it('names no cost of an inject where the run was broken off: all of it happened in the model', () => {
    expect(headlineOf(web(), facts({ injects: [inject(2, 5 * HOUR)], isPlayedOut: false }))).not.toContain('inject');
  });

  it('names no inject that hardly mattered', () => {
    expect(headlineOf(web(), facts({ injects: [inject(1, 59 * MINUTE)] }))).not.toContain('inject');
  });

  it('says what was not done when the service did not come back, not what took long meanwhile', () => {
    const worst = web({ recoveredAt: undefined });
    expect(headlineOf(worst, facts({ missing: 'Check totals' }))).toBe(
      'Web was not back when the run ended after 10 h 00; its RTO of 4 h 00 was missed; “Check totals” was not done.',
    );
  });
});
