import { describe, expect, it } from 'vitest';
import { COUNTS_ROOM } from '../../../../shared/engine/kernel/layout';
import { createSimulator } from '../../../../shared/analysis/simulation/simulator';
import { aScenario, aWorkflow, end, service, step } from '../../../support/a-workflow';
import { aSubject, simulated } from '../../../support/a-simulation';

describe('what is counted of the runs of a block', () => {
  it('is complete for a plan with more services than there is room for in the memory of the kernel', () => {
    const keys = Array.from({ length: 60 }, (_, i) => `service${i}`);
    const restores = keys.map((key) => ({ service: key, level: 80 }));
    const duration = { kind: 'uniform', min: 60_000, max: 9_000_000 } as const;
    const workflow = aWorkflow([step('restore', 1, { duration, restores }), end('over')], ['restore > over'], {
      services: keys.map((key) => service(key)),
    });
    const subject = aSubject(workflow, aScenario([], Object.fromEntries(keys.map((key) => [key, 10]))));
    const { counts } = createSimulator(subject, 1).shape;
    const { services, steps } = simulated(subject, 200);
    const [first, ...others] = services.map(({ service: _key, ...figures }) => figures);

    expect(counts.backlogs).toBeGreaterThan(COUNTS_ROOM);
    for (const other of others) expect(other).toEqual(first);
    expect(steps[0]?.critical.map(({ share }) => share.count)).toEqual(keys.map(() => 200));
  });
});
