import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFindings } from '../../main/storage/findings';
import { createPlans } from '../../main/storage/plans';
import { MINUTE } from '../../shared/basics/time';
import { blankPlan } from '../../shared/editing/blank-plan';
import { createDrill, restoreDrill } from '../../shared/engine/create-drill';
import type { Finding } from '../../shared/model/finding';
import type { Command } from '../../shared/model/run';
import { Bench } from '../main/support/a-runner';
import { valueOf } from '../main/support/result-of';
import { webFalls } from '../main/support/web-falls';
import { launch, missing, oneOf, type Launched } from './launch';

/** A plan that was drilled live: the step failed, it was mended, the next drill passes it; in a third one somebody does more. */
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
  const { runId: third } = valueOf(await runner.start({ frozen: webFalls(), planId: 'plan-1' }));
  const unplanned = { kind: 'unplanned', name: 'Call the vendor', duration: 20 * MINUTE, claims: [], why: 'Nobody else knows' } satisfies Command; // prettier-ignore
  const { seq } = valueOf(runner.command(third, { command: unplanned, by: 'Ana' }));
  const gap = { type: 'gap', status: 'open', links: { planId: 'plan-1' }, evidence: { runId: third, seqs: [seq] }, proposal: `${third}:deviation/${seq}` } satisfies Partial<Finding>; // prettier-ignore
  valueOf(findings.add({ ...finding('finding-c', 'Off the plan: vendor'), ...gap }));
  valueOf(runner.command(third, { command: { kind: 'end' }, by: 'Ana' }));
  workspace.close();
}

for (const kind of oneOf('host')) {
  describe.skipIf(missing(kind))(`What comes of a finding in ${kind}`, () => {
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

    it('is closed by a drill that passes the same step under the same inject', async () => {
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

    it('becomes a scenario where it is left to prove, by one press', async () => {
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

    it('brings practice into the plan: shown as a difference first, taken over, and undone', async () => {
      await page.getByRole('link', { name: 'Findings', exact: true }).click();
      await page.getByRole('link', { name: 'Off the plan: vendor' }).click();
      await page.getByRole('link', { name: 'Show the change to the plan' }).click();
      await page.getByText('Drawing', { exact: true }).click(); // the scenario of the retest was looked at last
      const note = page.getByRole('region', { name: 'Change from a drill' });
      const lines = note.getByRole('list', { name: 'What would differ' }).getByRole('listitem');
      await expect.poll(() => lines.allInnerTexts()).toHaveLength(4);
      const said = (await lines.allInnerTexts()).join('\n');
      expect(said).toContain('Fix it – done → Call the vendor');
      expect(said).toContain('Call the vendor – done → Good');
      const steps = page.locator('.react-flow__node').filter({ hasText: 'Call the vendor' });
      expect(await steps.count()).toBe(0);

      await note.getByRole('button', { name: 'Take over', exact: true }).click();
      await expect.poll(() => steps.count()).toBe(1);
      await note.getByText('The finding is still open').waitFor();
      await note.getByRole('button', { name: 'Mark it implemented' }).click();
      await expect.poll(() => note.count()).toBe(0);

      await page.getByRole('button', { name: 'Undo: Take over practice: “Call the vendor”' }).click();
      await expect.poll(() => steps.count()).toBe(0);
    });
  });
}
