import { afterEach, describe, expect, it } from 'vitest';
import { SimulationDesk } from '../../../main/simulation/simulation-desk';
import type { SpawnWorker } from '../../../main/simulation/worker-thread';
import type { SimulationProgress } from '../../../shared/contract/contract';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import { aScenario, aWorkflow, end, service, step } from '../../support/a-workflow';
import { must } from '../../support/a-run';
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
  { services: [service('web', { rto: HOUR })] },
);
const source = { workflow, scenario: aScenario([], { web: 0 }) };
const opened: SimulationDesk[] = [];

function open(spawn: SpawnWorker = spawnHere) {
  const told: SimulationProgress[] = [];
  let heard = (): void => undefined;
  const desk = new SimulationDesk({
    spawn,
    newId: (prefix) => `${prefix}-${opened.length}-${told.length}`,
    publish(name, payload) {
      if (name === 'simulation.progress') told.push(payload as SimulationProgress); // `as`: the payload of that name
      heard();
    },
  });
  opened.push(desk);
  const ended = (): Promise<SimulationProgress> =>
    new Promise((resolve) => {
      heard = () => {
        const last = told.at(-1);
        if (last !== undefined && last.state !== 'running') resolve(last);
      };
      heard();
    });
  return { desk, told, ended };
}

afterEach(() => {
  for (const desk of opened.splice(0)) desk.close();
});

describe('a batch of simulated runs', () => {
  it('answers how often the service is back in time, and on how many runs both interpreters agreed', async () => {
    const { desk, ended } = open();

    const { batchId } = must(desk.start(source, { runs: 2_500, seed: 7 }));
    const { state, done, result, agreement } = await ended();

    expect({ state, done, agreed: agreement?.runs }).toEqual({ state: 'done', done: 2_500, agreed: 20 });
    const [web] = result?.services ?? [];
    expect(web?.rto?.of).toBe(2_500);
    expect((web?.rto?.count ?? 0) / 2_500).toBeCloseTo(0.5, 1);
    expect(web?.toMbco.p50).toBeGreaterThan(55 * MINUTE);
    expect(must(desk.result(batchId)).result).toEqual(result);
  });

  it('is refused with the field that is wrong', () => {
    const { desk } = open();
    const variant = { id: 'v', title: 'V', effects: [] };
    const asked = [
      { changes: [{ kind: 'pool units', pool: 'dba', units: 2 }] },
      { changes: [], effects: [{ op: 'component', component: 'db', to: 'down' }] },
    ] as const;

    const replies = asked.map((own) =>
      desk.start({ ...source, variant: { ...variant, ...own, changes: [...own.changes], effects: 'effects' in own ? [...own.effects] : [] } }, { runs: 1, seed: 1 }),
    ); // prettier-ignore

    expect(replies.map((reply) => (reply.ok ? '' : reply.error.field))).toEqual([
      'variant.changes.0.pool',
      'variant.effects',
    ]);
    expect(desk.start(source, { runs: 9_000_000_000, seed: 1 })).toMatchObject({ error: { field: 'settings.runs' } });
  });

  it('can be cancelled, and keeps what it had', async () => {
    const { desk, ended } = open();
    const { batchId } = must(desk.start(source, { runs: 1_000_000, seed: 7 }));

    desk.cancel(batchId);
    const last = await ended();

    expect(last.state).toBe('cancelled');
    expect(last.done).toBeLessThan(1_000_000);
    expect(must(desk.result(batchId)).state).toBe('cancelled');
    expect(desk.cancel('no-such')).toMatchObject({ error: { code: 'not-found' } });
  });

  it('says so in a sentence when a worker dies', async () => {
    const { desk, ended } = open(() => ({
      send: () => undefined,
      onMessage: () => undefined,
      onDeath: (listener) => setTimeout(() => listener('out of memory'), 1),
      stop: () => undefined,
    }));
    desk.start(source, { runs: 10, seed: 1 });

    expect(await ended()).toMatchObject({ state: 'failed', message: expect.stringContaining('out of memory') });
  });
});
