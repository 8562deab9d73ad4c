import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../../../shared/analysis/simulation/simulator';
import { summaryOf } from '../../../../shared/analysis/simulation/summary';
import { DAY, HOUR, MINUTE } from '../../../../shared/basics/time';
import { aScenario, aWorkflow, end, service, step } from '../../../support/a-workflow';
import { aSubject, outlookOf, simulated } from '../../../support/a-simulation';

const restores = [{ service: 'web', level: 100 }];
const down = { web: 0 };
const plan = (web: Parameters<typeof service>[1], others: readonly ReturnType<typeof service>[] = []) =>
  aWorkflow(
    [step('restore', 60, { restores, duration: { kind: 'uniform', min: 2 * HOUR, max: 4 * HOUR } }), end('over')],
    ['restore > over'],
    { services: [service('web', web), ...others] },
  );
const shapeOf = (workflow: ReturnType<typeof plan>, seed = 1) =>
  createSimulator(aSubject(workflow, aScenario([], down)), seed).shape;

describe('the instants at which levels are looked at', () => {
  it('lie close where runs are short, though another service has days for its RTO', () => {
    const { grid } = shapeOf(plan({ rto: HOUR }, [service('staging', { rto: 5 * DAY })]));

    expect(grid.width).toBeLessThanOrEqual(10 * MINUTE);
    expect(grid.width * grid.cells).toBeGreaterThan(4 * HOUR);
  });

  it('reach beyond an RTO that most runs come near', () => {
    const { grid } = shapeOf(plan({ rto: 6 * HOUR }));

    expect(grid.width * grid.cells).toBeGreaterThan(6 * HOUR);
  });

  it('are the same whatever the seed: shards are merged', () => {
    expect(shapeOf(plan({ rto: HOUR }), 7)).toEqual(shapeOf(plan({ rto: HOUR }), 8));
  });

  it('go on for a backlog until most of it is caught up', () => {
    // Normal work by day and next to none by night: hours of it are made good the night after.
    const demand = [{ from: '08:00', percent: 100 }, { from: '18:00', percent: 90 }]; // prettier-ignore
    const workflow = plan({ rto: HOUR, demand });
    const { grid, backlogs } = shapeOf(workflow);
    const subject = aSubject(workflow, aScenario([], down));
    const { kernel, shape, play } = createSimulator(subject, 1);
    const web = outlookOf(summaryOf({ subject, kernel, shape, seed: 1 }, play(0, 200)), 'web');

    expect(grid.width * grid.cells).toBeLessThan(DAY);
    expect(web.backlog?.caughtUp.p80).toBeGreaterThan(DAY);
    expect(backlogs.grid.width * backlogs.grid.cells).toBeGreaterThan(web.backlog?.caughtUp.p80 ?? Infinity);
    expect(web.backlog?.band.at(-1)?.p50).toBe(0);
  });
});

describe('runs by the time they took', () => {
  it('are counted in cells as fine as what is usual allows, each run once', () => {
    const { width, counts } = outlookOf(simulated(aSubject(plan({ rto: 5 * DAY }), aScenario([], down)), 2_000), 'web').histogram;
    const filled = counts.filter((count) => count > 0).length;

    expect(width).toBeLessThanOrEqual(10 * MINUTE);
    expect(filled).toBeGreaterThan(10);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2_000);
  }); // prettier-ignore

  it('stand in the open last cell where they never get there', () => {
    const lost = aWorkflow(
      [step('restore', 60, { restores, success: 0.5 }), end('over'), end('lost', 'failed')],
      ['restore > over', 'restore.failed > lost'],
      { services: [service('web', { rto: HOUR })] },
    );
    const web = outlookOf(simulated(aSubject(lost, aScenario([], down)), 1_000), 'web');

    expect(web.histogram.counts.at(-1)).toBe(1_000 - web.toMbco.reached.count);
    expect(web.histogram.counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(web.toMbco.reached.count);
  });
});
