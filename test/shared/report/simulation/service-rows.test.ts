import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../../shared/basics/time';
import { chartEnd, convergence, mainService, serviceRows } from '../../../../shared/report/simulation/service-rows';
import { aResult, outlook, quantiles, share } from '../../../support/an-outlook';
import { aWorkflow, service } from '../../../support/a-workflow';

const plan = aWorkflow([], [], {
  services: [service('db', { tier: 2, rto: HOUR }), service('calm'), service('web', { rto: HOUR })],
});
const result = aResult({
  services: [outlook('db'), outlook('calm', { interrupted: share(0) }), outlook('web', { rto: share(100) })],
});

describe('services in a set of runs', () => {
  it('come by tier, those that nothing interrupts last', () => {
    expect(serviceRows(result, plan).map((row) => row.service.key)).toEqual(['web', 'db', 'calm']);
  });

  it('begin with the interrupted one of the highest tier', () => {
    expect(mainService(serviceRows(result, plan))?.service.key).toBe('web');
  });

  it('have no RTO mark where the RTO counts from another zero point than the disruption', () => {
    const declared = aWorkflow([], [], { services: [service('web', { rto: HOUR, rtoFrom: 'declaration' })] });
    expect(serviceRows(result, declared)[0]?.limit).toBeUndefined();
    expect(serviceRows(result, plan)[0]?.limit).toBe(HOUR);
  });

  it('tell what changed against the baseline', () => {
    const better = aResult({ services: [outlook('web', { rto: share(600), toMbco: quantiles({ p50: 3 * HOUR }) })] });
    const [row] = serviceRows(better, plan, { result, comparison: undefined });
    expect(row?.change).toMatchObject({ direction: 'up' });
    expect(row?.change?.points).toBeCloseTo(50);
    expect(row?.p50Change).toBe(-HOUR);
  });

  it('are compared run by run where that is known: a change may be clear that looks like chance', () => {
    const barely = aResult({ services: [outlook('web', { rto: share(105) })] });
    const reached = { both: 1_000, onlyBaseline: 0, onlyVariant: 0 };
    const nothing = { mean: 0, low: 0, high: 0 };
    const comparison = {
      runs: 1_000,
      services: [
        { service: 'web', rto: { mean: 0.005, low: 0.001, high: 0.009 }, reached, capacityMinutesLost: nothing },
      ],
    };
    expect(serviceRows(barely, plan, { result, comparison: undefined })[0]?.change?.direction).toBe('unclear');
    expect(serviceRows(barely, plan, { result, comparison })[0]?.change).toMatchObject({
      points: 0.5,
      direction: 'up',
    });
  });

  it('have converged as far as the widest interval says', () => {
    expect(convergence(result)).toBeCloseTo(3.1, 1);
    expect(convergence(aResult({ services: [outlook('calm', { interrupted: share(0) })] }))).toBeUndefined();
  });

  it('share an axis on which most runs fit; long tails and services that never come back do not squeeze the others', () => {
    const never = outlook('db', { toMbco: { reached: share(0) } });
    const rows = serviceRows(aResult({ services: [never, outlook('web')] }), plan);
    expect(chartEnd(rows, 9 * HOUR)).toBeCloseTo(9 * HOUR * 1.06);
  });
});
