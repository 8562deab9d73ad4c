import { afterEach, describe, expect, it, vi } from 'vitest';
import { SimulationDesk } from '../../../main/simulation/simulation-desk';
import type { SpawnWorker } from '../../../main/simulation/worker-thread';
import type { FailureProgress, SimulationProgress } from '../../../shared/contract/simulation';
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
let ids = 0;

function open(spawn: SpawnWorker = spawnHere) {
  const told: SimulationProgress[] = [];
  const toldFailures: FailureProgress[] = [];
  let heard = (): void => undefined;
  const desk = new SimulationDesk({
    spawn,
    newId: (prefix) => `${prefix}-${(ids += 1)}`,
    publish(name, payload) {
      if (name === 'simulation.progress') told.push(payload as SimulationProgress); // `as`: the payload of that name
      if (name === 'failures.progress') toldFailures.push(payload as FailureProgress); // `as`: so is this
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
  const failuresEnded = (): Promise<FailureProgress> =>
    new Promise((resolve) => {
      heard = () => {
        const last = toldFailures.at(-1);
        if (last !== undefined && last.state !== 'running') resolve(last);
      };
      heard();
    });
  return { desk, told, toldFailures, ended, failuresEnded };
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
      stop: () => Promise.resolve(),
    }));
    desk.start(source, { runs: 10, seed: 1 });

    expect(await ended()).toMatchObject({ state: 'failed', message: expect.stringContaining('out of memory') });
  });

  it('stops, and marks its results, when the two interpreters disagree', async () => {
    const { desk, ended } = open(() => {
      const worker = spawnHere();
      return {
        ...worker,
        onMessage(listener) {
          worker.onMessage((message) => {
            const isCheck = message.kind === 'answer' && Object.hasOwn(Object(message.answer) as object, 'events');
            listener(isCheck ? { ...message, answer: { runs: 4, events: 99, differs: 3 } } : message);
          });
        },
      };
    });
    must(desk.start(source, { runs: 500_000, seed: 7 }));

    const last = await ended();

    expect(last).toMatchObject({ state: 'failed', agreement: { differs: 3 }, message: expect.stringMatching(/run 3/) });
    expect(last.done).toBeLessThan(500_000);
  });

  it('tells at most ten times a second', async () => {
    const { desk, told, ended } = open();
    const before = performance.now();
    must(desk.start(source, { runs: 40_000, seed: 7 }));
    await ended();

    expect(told.length).toBeLessThanOrEqual(Math.ceil((performance.now() - before) / 100) + 2);
    expect(told.map((one) => one.done)).toEqual(told.map((one) => one.done).toSorted((a, b) => a - b));
  });
});

describe('a what-if', () => {
  it('is compared with its baseline run by run, with a far narrower interval than the spread', async () => {
    const { desk, told } = open();
    const faster = { id: 'v', title: 'V', effects: [], changes: [{ kind: 'duration factor', step: 'restore', factor: 0.9 } as const] }; // prettier-ignore
    const [before = '', after = ''] = [source, { ...source, variant: faster }].map((asked) => must(desk.start(asked, { runs: 2_000, seed: 3 })).batchId); // prettier-ignore
    await vi.waitFor(() => expect(told.filter((one) => one.state === 'done')).toHaveLength(2), 10_000);

    const [web] = must(desk.compare({ before, after })).services;

    // A tenth of a mean of an hour; unpaired the interval would be ten times as wide.
    expect(web?.toMbco?.mean).toBeCloseTo(-6 * MINUTE, -5);
    expect((web?.toMbco?.high ?? 0) - (web?.toMbco?.low ?? 0)).toBeLessThan(0.5 * MINUTE);
    expect(web?.rto?.mean).toBeGreaterThan(0);
    expect(web?.reached).toEqual({ both: 2_000, onlyBaseline: 0, onlyVariant: 0 });
    expect(desk.compare({ before, after: 'no-such' })).toMatchObject({ error: { code: 'not-found' } });
    const other = must(desk.start(source, { runs: 2_000, seed: 4 })).batchId;
    await vi.waitFor(() => expect(must(desk.result(other)).state).toBe('done'), 10_000);
    expect(desk.compare({ before, after: other })).toMatchObject({ error: { code: 'refused' } });
  });
});

describe('trying every failure', () => {
  it('goes on where it was cancelled, and comes to what it comes to in one go', async () => {
    const settings = { depth: 1, poolPercent: 50, runs: 0, seed: 1 } as const;
    const first = open();
    const { batchId } = must(first.desk.failures(source, settings));
    const whole = await first.failuresEnded();

    expect(whole).toMatchObject({ state: 'done', done: 2, of: 2 });
    expect(must(first.desk.matrix(batchId)).matrix?.singlePoints).toEqual([
      { failure: { kind: 'step', key: 'restore' }, services: ['web'] },
    ]);
    const second = must(first.desk.failures(source, settings));
    await vi.waitFor(() => expect(must(first.desk.matrix(second.batchId)).state).toBe('done'));
    expect(must(first.desk.matrix(second.batchId)).matrix).toEqual(whole.matrix);

    const cancelled = open();
    const third = must(cancelled.desk.failures(source, settings));
    cancelled.desk.cancel(third.batchId);
    expect((await cancelled.failuresEnded()).state).toBe('cancelled');
  });
});
