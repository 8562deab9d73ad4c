import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createBackend } from '../../../main/backend';
import type { SimulationProgress } from '../../../shared/contract/simulation';
import { min } from '../../support/a-workflow';
import { aScenario, aWorkflow, end, inject, named, plain, pool, step, way } from '../../support/a-workflow';
import { spawnHere } from '../../support/here-worker';
import { temporaryFolder } from '../support/temporary-folder';

const backend = createBackend({
  workspace: join(temporaryFolder(), 'w.statedrill'),
  resources: 'resources',
  spawn: spawnHere,
});
afterAll(() => backend.close());

const ask = (name: string, input: unknown) => backend.dispatch(name, input, { kind: 'facilitator', name: 'Ada' });
const workflow = aWorkflow([step('copy', 30, { claims: { dba: 1 } }), end('over')], ['copy > over'], {
  pools: [pool('dba', 2)],
});
const start = (of: object, variant?: object) =>
  ask('simulate.start', { workflow: of, scenario: aScenario(), settings: { runs: 10, seed: 1 }, ...(variant && { variant: { id: 'v', title: 'V', changes: [], effects: [], ...variant } }) }); // prettier-ignore
const withStep = (own: object) => ({
  ...workflow,
  states: workflow.states.map((one) => (one.id === 'copy' ? { ...one, ...own } : one)),
});
const pert = (least: number, mode: number, most: number) => ({ kind: 'pert', min: min(least), mode: min(mode), max: min(most) }); // prettier-ignore

describe('what cannot be simulated', () => {
  it.each<[string, object, string]>([
    ['a least duration above the most likely one', withStep({ duration: pert(40, 30, 60) }), 'workflow.states.0.duration.mode'], // prettier-ignore
    ['a probability of 1.2', withStep({ success: 1.2 }), 'workflow.states.0.success'],
    ['a pool of nobody that is claimed', { ...workflow, pools: [{ ...pool('dba', 2), units: 0 }] }, 'workflow.pools.0.units'], // prettier-ignore
    ['a claim of more than there is', withStep({ claims: [{ pool: 'dba', units: 3 }] }), 'state.copy.claims'],
    ['a need of something that is not there', withStep({ needs: ['ghost'] }), 'state.copy.needs'],
  ])('names its field: %s', async (_what, of, field) => {
    expect(await start(of)).toMatchObject({ ok: false, error: { code: 'invalid', field } });
  });

  it.each<[string, object, string]>([
    ['a probability of 1.2', { changes: [{ kind: 'success', step: 'copy', probability: 1.2 }] }, 'variant.changes.0.probability'], // prettier-ignore
    ['a pool of nobody', { changes: [{ kind: 'pool units', pool: 'dba', units: 0 }] }, 'variant.changes.0.units'],
    ['a step that is not there', { changes: [{ kind: 'retries', step: 'ghost', max: 1 }] }, 'variant.changes.0.step'],
    ['a least duration above the most likely one', { changes: [{ kind: 'duration', step: 'copy', duration: pert(40, 30, 60) }] }, 'variant.changes.0.duration.mode'], // prettier-ignore
  ])('names its field in a what-if: %s', async (_what, variant, field) => {
    expect(await start(workflow, variant)).toMatchObject({ ok: false, error: { code: 'invalid', field } });
  });

  it('is a document with errors, which is refused with what is wrong and how much more there is', async () => {
    const reply = await start(aWorkflow([step('copy', 30, { needs: ['ghost'] }), step('lost', 5)], []));
    expect(reply).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^This cannot be simulated: .+ \d+ more to mend before it can be simulated\.$/) } }); // prettier-ignore
  });
});

describe('a plan that comes to no end', () => {
  const never = { kind: 'elapsed', since: 'detection', atLeast: 1 } as const;
  it.each([
    ['stuck', aWorkflow([step('copy', 30, { needs: ['array'] }), end('over')], ['copy > over'], { components: named('array') }), 'copy is paused.'], // prettier-ignore
    ['loop', aWorkflow([plain('here'), plain('there'), end('over')], [way('here.always > there'), way('there.always > here'), way('here.always > over', { guard: never })]), 'going round “here”, “there”'], // prettier-ignore
    ['horizon', aWorkflow([step('again', 60 * 24 * 30), end('over')], [way('again > over', { guard: never }), 'again > again']), 'Not over after 365 days: “again”.'], // prettier-ignore
  ])('is a result, in good time, that says where: %s', async (outcome, of, where) => {
    const scenario = aScenario([inject('lost', 10, ...(outcome === 'stuck' ? [{ op: 'component', component: 'array', to: 'down' } as const] : []))]); // prettier-ignore
    const started = await ask('simulate.start', { workflow: of, scenario, settings: { runs: 20, seed: 1 } });
    if (!started.ok) throw new Error(started.error.message);
    const { batchId } = started.value as { batchId: string }; // `as`: the contract's
    const result = async () => {
      const reply = await ask('simulate.result', { batchId });
      return reply.ok ? (reply.value as SimulationProgress).result : undefined; // `as`: so is this
    };
    await expect.poll(async () => (await result())?.runs, { timeout: 20_000 }).toBe(20);
    expect((await result())?.outcomes).toMatchObject([{ outcome, count: 20, reason: expect.stringContaining(where) }]);
  });
});
