import { describe, expect, it } from 'vitest';
import { firstSentence, headlineOf } from '../../../renderer/home/headline';
import { HOUR } from '../../../shared/basics/time';
import { blankPlan } from '../../../shared/editing/blank-plan';
import type { Plan } from '../../../shared/model/plan';

const plan = (service?: string): Plan => {
  const blank = blankPlan('Restore');
  const services = [
    { key: 'mail', name: 'Mail', tier: 2, rto: 8 * HOUR, mbco: 50 },
    { key: 'web', name: 'Web', tier: 1, rto: 4 * HOUR, mbco: 50 },
  ];
  const inspiredBy = { event: 'An outage', date: '2017-01-31', sources: [] };
  const reported = service === undefined ? {} : { reported: { service, outage: 18 * HOUR } };
  return { ...blank, workflow: { ...blank.workflow, services, inspiredBy: { ...inspiredBy, ...reported } } };
};

describe('the figures on a card', () => {
  it('sets the target of the reported service against what it took', () => {
    expect(headlineOf(plan('mail'))).toMatchObject({
      target: { service: 'Mail', rto: 8 * HOUR },
      reported: { outage: 18 * HOUR },
    });
  });

  it('takes the most critical service when nothing is reported, and claims nothing about it', () => {
    const headline = headlineOf(plan());

    expect(headline.target?.service).toBe('Web');
    expect(headline.reported).toBeUndefined();
  });

  it('gives no target where no service has one', () => {
    expect(headlineOf(blankPlan('Restore')).target).toBeUndefined();
  });
});

describe('the summary on a card', () => {
  it('is the first sentence', () => {
    expect(firstSentence('GitLab.com was down. It took 18 h.')).toBe('GitLab.com was down.');
    expect(firstSentence('no full stop')).toBe('no full stop');
  });
});
