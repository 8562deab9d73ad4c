import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFindingHandlers } from '../../../main/handlers/findings';
import { createProofHandlers } from '../../../main/handlers/proofs';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import { createFindings } from '../../../main/storage/findings';
import { createPlans } from '../../../main/storage/plans';
import { blankPlan } from '../../../shared/editing/blank-plan';
import type { Finding, FindingDraft } from '../../../shared/model/finding';
import { Bench } from '../support/a-runner';
import { errorOf, valueOf } from '../support/result-of';
import { temporaryFolder } from '../support/temporary-folder';
import { webFalls } from '../support/web-falls';

const ana = { kind: 'facilitator', name: 'Ana' } as const;
/** A workspace with one plan, in which live drills are played. */
function desk() {
  const bench = new Bench(join(temporaryFolder(), 'w.statedrill'), { create: createDrill, restore: restoreDrill });
  const { workspace, runs, runner, time } = bench;
  const findings = createFindings(workspace);
  const plans = createPlans(workspace, time.now);
  const frozen = webFalls();
  const blank = blankPlan('Small plan');
  valueOf(plans.create({ id: 'plan-1', plan: { ...blank, workflow: frozen.workflow, scenarios: [frozen.scenario] } }));
  let count = 0;
  const news: string[] = [];
  const shared = { findings, runs, publish: (name: string) => void news.push(name), now: time.now };
  const proofs = createProofHandlers({ ...shared, plans, runner });
  const register = createFindingHandlers({ ...shared, newId: (prefix) => `${prefix}-${++count}` });

  async function drill(how: { released?: boolean; outcome?: 'done' | 'failed'; planId?: string } = {}) {
    const { released = true, outcome = 'done', planId = 'plan-1' } = how;
    time.pass(60_000);
    const { runId } = valueOf(await runner.start({ frozen: webFalls(), planId }));
    if (released) valueOf(runner.command(runId, { command: { kind: 'release', inject: 'blow' }, by: 'Ana' }));
    valueOf(runner.command(runId, { command: { kind: 'finish', step: 'fix', outcome }, by: 'Ana' }));
    return runId;
  }
  const add = async (runId: string, more: Partial<FindingDraft> = {}): Promise<Finding> =>
    valueOf(
      await register['findings.add'](
        {
          title: 'Web took long',
          type: 'failure point',
          severity: 'high',
          actions: [],
          evidence: { runId, seqs: [1], state: 'fix', inject: 'blow' },
          ...more,
        },
        ana,
      ),
    );
  const implement = async ({ id }: Finding): Promise<Finding> =>
    valueOf(await register['findings.update']({ id, change: { status: 'implemented' } }, ana));
  return { proofs, register, drill, add, implement, news };
}

describe('closing a finding', () => {
  it('is offered by a later drill of the same plan that passes the step under the inject', async () => {
    const { proofs, drill, add } = desk();
    const { id } = await add(await drill());
    expect(valueOf(await proofs['proofs.find']({ id }, ana))).toEqual([]);
    const untold = await drill({ released: false });
    const passed = await drill();
    await drill({ planId: 'plan-2' });
    const found = valueOf(await proofs['proofs.find']({ id }, ana));
    expect(found.map(({ runId, verdict }) => [runId, verdict])).toEqual([
      [passed, 'passes'],
      [untold, 'not tested'],
    ]);
  });

  it('is refused by a drill that shows nothing, fails, came before or is of another plan; and told to nobody', async () => {
    const { proofs, drill, add, news } = desk();
    const before = await drill();
    const { id } = await add(await drill());
    const untold = await drill({ released: false });
    const failed = await drill({ outcome: 'failed' });
    const other = await drill({ planId: 'plan-2' });
    news.length = 0;
    const refusal = async (runId: string) =>
      errorOf(await proofs['proofs.verify']({ id, proof: { kind: 'run', runId } }, ana));
    expect((await refusal(untold)).message).toContain('does not prove it');
    expect((await refusal(failed)).message).toContain('ended failed');
    for (const runId of [before, other]) expect((await refusal(runId)).message).toContain('no later drill');
    expect(news).toEqual([]);
  });

  it('keeps the drill, its events and who said so; opened again, the proof is gone', async () => {
    const { proofs, register, drill, add, news } = desk();
    const { id } = await add(await drill());
    const runId = await drill();
    const closed = valueOf(await proofs['proofs.verify']({ id, proof: { kind: 'run', runId } }, ana));
    expect(closed).toMatchObject({ status: 'verified', proof: { kind: 'run', runId, by: 'Ana' } });
    expect(closed.proof?.kind === 'run' && closed.proof.seqs.length).toBeGreaterThan(0);
    expect(closed.statusLog?.at(-1)).toMatchObject({ from: 'open', to: 'verified', by: 'Ana' });
    expect(news).toContain('findings.changed');
    const opened = valueOf(await register['findings.update']({ id, change: { status: 'open' } }, ana));
    expect(opened).not.toHaveProperty('proof');
  });

  it('takes a signature with evidence as well, and says when there is no such finding', async () => {
    const { proofs, drill, add } = desk();
    const { id } = await add(await drill());
    const proof = { kind: 'signed', verifier: 'Cleo', evidence: 'Log 4711' } as const;
    expect(valueOf(await proofs['proofs.verify']({ id, proof }, ana))).toMatchObject({
      status: 'verified',
      proof: { verifier: 'Cleo', by: 'Ana' },
    });
    expect(errorOf(await proofs['proofs.verify']({ id: 'gone', proof }, ana)).code).toBe('not-found');
    expect(errorOf(await proofs['proofs.find']({ id: 'gone' }, ana)).code).toBe('not-found');
  });
});

describe('the retest list', () => {
  it('holds what is implemented, in the words of the plan that was drilled, with what later drills show', async () => {
    const { proofs, drill, add, implement } = desk();
    const runId = await drill();
    const finding = await add(runId);
    await add(runId, { title: 'Still open' });
    await implement(finding);
    expect(valueOf(await proofs['proofs.retest']({}, ana))).toMatchObject([
      { finding: { id: finding.id }, planId: 'plan-1', step: 'Fix it', inject: '3 Web falls' },
    ]);
    const passed = await drill();
    const [row] = valueOf(await proofs['proofs.retest']({}, ana));
    expect(row?.found).toMatchObject({ runId: passed, verdict: 'passes' });
  });

  it('makes a scenario of the plan: the injects of the findings under their own keys, a note for each', async () => {
    const { proofs, drill, add, implement } = desk();
    await implement(await add(await drill()));
    const scenario = valueOf(await proofs['proofs.scenario']({ planId: 'plan-1' }, ana));
    expect(scenario.injects.map(({ id, type }) => [id, type])).toEqual([
      ['blow', 'inject'],
      ['retest-1', 'facilitation'],
    ]);
    expect(scenario.injects[1]?.message).toContain('“Fix it” is done as drawn after inject 3, “Web falls”,');
    expect(errorOf(await proofs['proofs.scenario']({ planId: 'gone' }, ana)).code).toBe('not-found');
  });
});

describe('a finding that shows itself again', () => {
  it('is linked by the app to the earlier one that the same rule of the record told', async () => {
    const { register, drill, add } = desk();
    const first = await drill();
    const second = await drill();
    const one = await add(first, { proposal: `${first}:overrun/fix/0` });
    const two = await add(second, { proposal: `${second}:overrun/fix/1` });
    expect(two.repeats).toBe(one.id);
    const other = await add(second, { proposal: `${second}:rto/web` });
    expect(other).not.toHaveProperty('repeats');
    const earlier = valueOf(await register['findings.earlier']({ id: two.id }, ana));
    expect(earlier.map(({ finding, same }) => [finding.id, same])).toEqual([[one.id, 'rule']]);
  });
});
