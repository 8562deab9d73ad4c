import { describe, expect, it } from 'vitest';
import { addBlock, emptyBlock } from '../../../../shared/analysis/simulation/block';
import { createSimulator } from '../../../../shared/analysis/simulation/simulator';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import { aScenario, aWorkflow, end, fixed, gate, inject, min, pool, service, step, tracks } from '../../../support/a-workflow'; // prettier-ignore
import { aSubject, outlookOf, simulated } from '../../../support/a-simulation';

const uniform = { kind: 'uniform', min: 0, max: 2 * HOUR } as const;
const restores = [{ service: 'web', level: 100, dataLoss: 30 * MINUTE }];
const restoring = (own: Parameters<typeof step>[2] = {}) => [step('restore', 60, { restores, ...own }), end('over')];
const down = { web: 40 };

describe('what many runs say of a service', () => {
  it('has the quantiles of what was drawn, and the share in time of each target', () => {
    const workflow = aWorkflow(restoring({ duration: uniform }), ['restore > over'], {
      services: [service('web', { rto: 30 * MINUTE, rpo: 20 * MINUTE, mtpd: 2 * HOUR, wrt: HOUR })],
    });
    const web = outlookOf(simulated(aSubject(workflow, aScenario([], down)), 20_000), 'web');

    expect((web.rto?.count ?? 0) / 20_000).toBeCloseTo(0.25, 1.7);
    expect(web.rpo?.count).toBe(0);
    // The hour of work that recovery leaves behind has to fit in too.
    expect((web.mtpd?.count ?? 0) / 20_000).toBeCloseTo(0.5, 1.7);
    expect((web.toMbco.p50 ?? 0) / HOUR).toBeCloseTo(1, 1);
    expect((web.toMbco.p95 ?? 0) / HOUR).toBeCloseTo(1.9, 1);
    expect(web.dataLoss?.p50).toBe(30 * MINUTE);
    expect(web.capacityMinutesLost).toBeCloseTo(60 * 60, -2);
    expect(web.interrupted.count).toBe(20_000);
    expect(web.histogram.counts.reduce((a, b) => a + b, 0)).toBe(20_000);
  });

  it('counts never as infinite: a percentile over all runs', () => {
    const workflow = aWorkflow([...restoring({ success: 0.6 }), end('lost', 'failed')], ['restore > over', 'restore.failed > lost'], {
      services: [service('web', { rto: 2 * HOUR })],
    }); // prettier-ignore
    const result = simulated(aSubject(workflow, aScenario([], down)), 5_000);
    const web = outlookOf(result, 'web');

    expect(web.toMbco).toMatchObject({ p10: HOUR, p50: HOUR });
    expect(web.toMbco).not.toHaveProperty('p80');
    expect(web.toMbco.reached.count).toBe(web.rto?.count);
    expect(result.outcomes.map((one) => one.outcome)).toEqual(['recovered', 'failed']);
    expect(result.outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(5_000);
  });

  it('judges as the report of a drill does: from the declaration, and the longest of several interruptions', () => {
    const workflow = aWorkflow(
      [gate('declare', { marks: 'declaration', time: fixed(45) }), ...restoring()],
      ['declare.approved > restore', 'restore > over'],
      { services: [service('web', { rto: HOUR, rtoFrom: 'declaration' }), service('mail', { rto: HOUR })] },
    );
    const set = (id: string, at: number, percent: number) => inject(id, at, { op: 'level', service: 'mail', percent });
    const levels = [set('fall', 10, 0), set('back', 20, 100), set('fall2', 50, 0), set('back2', 95, 100)];
    const result = simulated(aSubject(workflow, aScenario(levels, down)), 10);

    expect(outlookOf(result, 'web').toMbco.p50).toBe(HOUR);
    expect(outlookOf(result, 'web').rto?.count).toBe(10);
    expect(outlookOf(result, 'mail').toMbco.p50).toBe(45 * MINUTE);
  });

  it('never below its minimum is in time at once', () => {
    const workflow = aWorkflow(restoring(), ['restore > over'], { services: [service('web', { rto: 0 })] });
    const web = outlookOf(simulated(aSubject(workflow), 10), 'web');

    expect(web).toMatchObject({ interrupted: { count: 0 }, rto: { count: 10 }, toMbco: { p95: 0 } });
  });

  it('follows the level over time as a band', () => {
    const workflow = aWorkflow(restoring({ duration: uniform }), ['restore > over'], { services: [service('web')] });
    const { band } = outlookOf(simulated(aSubject(workflow, aScenario([], down)), 4_000), 'web');
    const at = (minute: number) => band.find((one) => one.at >= minute * MINUTE);

    expect(at(0)).toMatchObject({ p10: 40, p50: 40, p90: 40 });
    expect(at(30)).toMatchObject({ p10: 40, p50: 40, p90: 100 });
    expect(at(70)).toMatchObject({ p10: 40, p50: 100, p90: 100 });
    expect(at(120)).toMatchObject({ p10: 100, p50: 100, p90: 100 });
  });
});

describe('pools', () => {
  it('are in use, queued for and waited for as long as they are', () => {
    const workflow = aWorkflow(
      [
        tracks('all', 'all', {
          a: [step('first', 60, { claims: { dba: 1 }, priority: 0 })],
          b: [step('second', 20, { claims: { dba: 1 } })],
          c: [step('rest', 120)],
        }),
        end('over'),
      ],
      ['all > over'],
      { pools: [pool('dba', 1)] },
    );

    expect(simulated(aSubject(workflow), 10).pools).toEqual([
      { pool: 'dba', utilisation: 80 / 120, queue: 0.5, waiting: min(60) },
    ]);
  });
});

describe('what decides the result by chance', () => {
  it('is the draw with the larger spread, by as much as it explains', () => {
    const spread = (minutes: number) => ({ kind: 'uniform', min: 0, max: minutes * MINUTE }) as const;
    const workflow = aWorkflow(
      [step('wide', 1, { duration: spread(30) }), step('narrow', 1, { duration: spread(10), restores }), end('over')],
      ['wide > narrow', 'narrow > over'],
      { services: [service('web')] },
    );
    const { influences } = simulated(aSubject(workflow, aScenario([], down)), 20_000);

    // Variances 30² and 10²: shares 0.9 and 0.1.
    expect(influences.map((one) => one.state)).toEqual(['wide', 'narrow']);
    expect(influences[0]?.share).toBeCloseTo(0.89, 1.5);
    expect(influences[1]?.share).toBeCloseTo(0.1, 1.5);
    expect(influences[0]?.high).toBeGreaterThan(influences[0]?.low ?? Infinity);
  });

  it('takes no luck for an influence: draws that decide nothing are not named, few as the runs may be', () => {
    const beside = Array.from({ length: 40 }, (_, n) => [
      step(`beside-${n}`, 1, { duration: uniform }),
      end(`end-${n}`),
    ]);
    const workflow = aWorkflow(
      [
        tracks('both', 'all', {
          main: restoring({ duration: uniform }),
          ...Object.fromEntries(beside.map((states, n) => [`t${n}`, states])),
        }),
        end('done'),
      ],
      ['restore > over', ...beside.map((_, n) => `beside-${n} > end-${n}`), 'both > done'],
      { services: [service('web', { rto: HOUR })] },
    );
    const named = [1, 2, 3, 4, 5].map((seed) =>
      simulated(aSubject(workflow, aScenario([], down)), 1_000, seed).influences.map((one) => one.state),
    );

    expect(named.flat().filter((state) => state !== 'restore').length).toBeLessThan(2);
    expect(named.every(([first]) => first === 'restore')).toBe(true);
  });
});

describe('blocks', () => {
  it('come to the same however the runs are shared out', () => {
    const workflow = aWorkflow(
      [step('restore', 60, { duration: { kind: 'lognormal', median: HOUR, sigma: 1 }, success: 0.7, retries: { max: 2 }, restores }), end('over'), end('lost', 'failed')],
      ['restore > over', 'restore.failed > lost'],
      { services: [service('web')] },
    ); // prettier-ignore
    const { shape, play } = createSimulator(aSubject(workflow, aScenario([], down)), 3);
    const ways = [[[0, 600]], [[0, 200], [200, 200], [400, 200]], [[400, 200], [0, 400]]] as const; // prettier-ignore

    const [whole, ...others] = ways.map((parts) => {
      const merged = emptyBlock(shape, 0, 600);
      for (const [from, runs] of parts) addBlock(merged, play(from, runs));
      return merged;
    });

    for (const other of others) expect(other).toEqual(whole);
    expect(new Set(whole?.ends).size).toBeGreaterThan(500);
  });
});
