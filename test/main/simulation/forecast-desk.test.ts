import { afterEach, describe, expect, it } from 'vitest';
import { ForecastDesk } from '../../../main/simulation/forecast-desk';
import { interruptionsOf } from '../../../shared/analysis/interruptions';
import type { LiveMoment } from '../../../shared/analysis/forecast';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import { conduct, must, type Live } from '../../support/a-run';
import { aScenario, aWorkflow, end, min, service, step } from '../../support/a-workflow';
import { spawnHere } from '../../support/here-worker';

const workflow = aWorkflow(
  [
    step('restore', 60, {
      duration: { kind: 'uniform', min: 0, max: 2 * HOUR },
      restores: [{ service: 'web', level: 100 }],
    }),
    end('over'),
  ],
  ['restore > over'],
  { services: [service('web', { rto: 100 * MINUTE }), service('calm', { rto: HOUR })] },
);

const momentOf = (live: Live, minute: number): LiveMoment => ({
  frozen: live.run,
  checkpoint: live.drill.checkpoint(),
  at: min(minute),
  so: {
    interruptions: interruptionsOf(
      live.happenings.map((one, seq) => ({ ...one, seq, wall: 0, hash: '' })),
      workflow,
    ),
    zeroPoints: { disruption: 0 },
  },
});

const desk = new ForecastDesk(spawnHere);
afterEach(() => desk.close());

describe('the forecast of a live run', () => {
  it('says how likely the service is back by its RTO, and by when', async () => {
    const { runs, services } = must(
      await desk.forecast('run', momentOf(conduct(workflow, aScenario([], { web: 0 })), 60), 2_000),
    );
    expect(runs).toBeGreaterThan(50);
    // An hour is over; of the hour in which it can end, forty minutes are in time.
    expect(services.map((one) => one.service)).toEqual(['web']);
    const [web] = services;
    expect((web?.inTime?.count ?? 0) / runs).toBeCloseTo(2 / 3, 1);
    expect((web?.back.p80 ?? 0) / MINUTE).toBeGreaterThan(100);
    expect((web?.back.p80 ?? 0) / MINUTE).toBeLessThan(116);
  });

  it('keeps a newer question waiting only for a moment: the older one ends with the runs it has', async () => {
    const moment = momentOf(conduct(workflow, aScenario([], { web: 0 })), 60);
    const asked = performance.now();
    const older = desk.forecast('run', moment, 5_000);
    const newer = must(await desk.forecast('run', moment, 50));
    expect(newer.runs).toBeGreaterThan(0);
    expect(must(await older).runs).toBeGreaterThan(0);
    expect(performance.now() - asked).toBeLessThan(3_000);
  });

  it('calls an RTO that has passed missed in every run', async () => {
    const { services } = must(
      await desk.forecast('run', momentOf(conduct(workflow, aScenario([], { web: 0 })), 101), 450),
    );
    expect(services[0]?.inTime?.count).toBe(0);
  });
});
