import { describe, expect, it } from 'vitest';
import { checkAgreement } from '../../../../shared/analysis/simulation/agreement-check';
import { agreementText } from '../../../../shared/report/simulation/agreement-words';
import { aWorkflow, end, step } from '../../../support/a-workflow';
import { aSubject } from '../../../support/a-simulation';

const subject = aSubject(
  aWorkflow([step('find', 10), step('copy', 20), step('open', 5), end('over')], ['find > copy', 'copy > open', 'open > over']),
); // prettier-ignore

describe('the comparison of the interpreters', () => {
  it('takes the first run to its end, though the time is up', () => {
    const check = checkAgreement(subject, { seed: 1, runs: 20, isTimeUp: () => true, isGivenUp: () => false });

    expect(check).toEqual({ runs: 1, events: 4 });
    expect(agreementText(check)).toBe('1 run through both interpreters: 0 differences');
  });

  it('says how far it came where even one run takes too long, and never that no run showed no difference', () => {
    let asked = 0;
    const check = checkAgreement(subject, {
      seed: 1,
      runs: 20,
      isTimeUp: () => true,
      isGivenUp: () => (asked += 1) > 3,
    });

    expect(check).toEqual({ runs: 0, events: 3 });
    expect(agreementText(check)).toBe('the first 3 events of a run through both interpreters: 0 differences');
    expect(agreementText({ runs: 0, events: 0 })).toMatch(/^not compared/);
  });
});
