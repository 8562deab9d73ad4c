import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFindings } from '../../main/storage/findings';
import { createPlans } from '../../main/storage/plans';
import { blankPlan } from '../../shared/editing/blank-plan';
import { createDrill, restoreDrill } from '../../shared/engine/create-drill';
import type { Finding } from '../../shared/model/finding';
import { Bench } from '../main/support/a-runner';
import { valueOf } from '../main/support/result-of';
import { webFalls } from '../main/support/web-falls';
import { launch, missing, oneOf, type Launched } from './launch';

/** A plan that was drilled live: the step failed, it was mended, and the next drill passes it. */
async function mended(path: string): Promise<void> {
  const bench = new Bench(path, { create: createDrill, restore: restoreDrill });
  const { workspace, runner, time } = bench;
  const { workflow, scenario } = webFalls();
  const plan = { ...blankPlan('Small plan'), workflow, scenarios: [scenario] };
  valueOf(createPlans(workspace, time.now).create({ id: 'plan-1', plan }));
  const drill = async (outcome: 'done' | 'failed', title: string): Promise<string> => {
    time.pass(60_000);
    const run = webFalls();
    const frozen = { ...run, settings: { ...run.settings, title } };
    const { runId } = valueOf(await runner.start({ frozen, planId: 'plan-1' }));
    valueOf(runner.command(runId, { command: { kind: 'release', inject: 'blow' }, by: 'Ana' }));
    valueOf(runner.command(runId, { command: { kind: 'finish', step: 'fix', outcome }, by: 'Ana' }));
    return runId;
  };
  const runId = await drill('failed', 'First drill');
  const told = { type: 'failure point', severity: 'high', status: 'implemented', raisedBy: 'Ana' } as const;
  const links = { planId: 'plan-1', state: 'fix', inject: 'blow' };
  const finding = (id: string, title: string): Finding => {
    const at = new Date(time.now()).toISOString();
    return { ...told, id, title, raisedAt: at, updatedAt: at, actions: [], links, evidence: { runId, seqs: [1] } };
  };
  const findings = createFindings(workspace);
  valueOf(findings.add(finding('finding-a', 'Web could not be brought back')));
  valueOf(findings.add(finding('finding-b', 'Nobody read the alarm')));
  await drill('done', 'Second drill');
  workspace.close();
}

for (const kind of oneOf('host')) {
  describe.skipIf(missing(kind))(`Closing a finding by a later drill in ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'statedrill-closing-'));
    let opened: Launched;
    let page: Page;
    beforeAll(async () => {
      const workspace = join(folder, 'mended.statedrill');
      await mended(workspace);
      opened = await launch(kind, { workspace, viewport: { width: 1600, height: 900 } });
      page = opened.page;
      await page.getByRole('link', { name: 'Findings', exact: true }).click();
    });
    afterAll(async () => {
      await opened?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('finds the drill that passes the same step under the same inject, and closes the finding by it', async () => {
      await page.getByRole('link', { name: 'Web could not be brought back' }).click();
      const proof = page.getByRole('region', { name: 'Proof' });
      await proof.getByText('“Fix it” was done after Inject 3, “Web falls”.').waitFor();
      expect(await proof.getByRole('link', { name: 'First drill' }).count()).toBe(0);
      await proof.getByRole('button', { name: 'Verify by this drill' }).click();
      await proof.getByText(/Recorded by/).waitFor();

      await page.reload();

      await page.getByRole('region', { name: 'Proof' }).getByRole('link', { name: 'Second drill' }).waitFor();
      expect(await page.getByLabel('Status').first().inputValue()).toBe('Verified');
    });

    it('makes a scenario of what is left to prove, by one press', async () => {
      await page.getByRole('link', { name: 'Findings', exact: true }).click();
      await page.getByRole('link', { name: 'Retest list' }).click();
      const list = page.getByRole('table', { name: 'Retest list' });
      await list.getByText('Nobody read the alarm').waitFor();
      expect(await list.getByText('Web could not be brought back').count()).toBe(0);
      await page.getByRole('button', { name: 'Make a scenario of this finding for Small plan' }).click();
      await page.getByRole('link', { name: 'Open “Retest of one finding” in Small plan' }).click();
      await page.waitForURL(/#\/plans\/plan-1/);
      await page.getByText('Retest: Nobody read the alarm').first().waitFor();
      await page.getByText('Web falls').first().waitFor();
    });
  });
}
