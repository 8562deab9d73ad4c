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
import { Bench } from '../main/support/a-runner';
import { valueOf } from '../main/support/result-of';
import { webFalls } from '../main/support/web-falls';
import { launch, missing, oneOf, type Launched } from './launch';

/** A drill in which somebody did what is not in the plan, kept as a finding. */
async function offThePlan(path: string): Promise<void> {
  const bench = new Bench(path, { create: createDrill, restore: restoreDrill });
  const { workspace, runner, time } = bench;
  const { workflow, scenario } = webFalls();
  const plan = { ...blankPlan('Small plan'), workflow, scenarios: [scenario] };
  valueOf(createPlans(workspace, time.now).create({ id: 'plan-1', plan }));
  const { runId } = valueOf(await runner.start({ frozen: webFalls(), planId: 'plan-1' }));
  const unplanned = { kind: 'unplanned', name: 'Call the vendor', duration: 20 * MINUTE, claims: [] } as const;
  const { seq } = valueOf(
    runner.command(runId, { command: { ...unplanned, claims: [], why: 'Nobody else knows' }, by: 'Ana' }),
  );
  const at = new Date(time.now()).toISOString();
  const told = {
    type: 'gap',
    severity: 'medium',
    status: 'open',
    raisedBy: 'Ana',
    raisedAt: at,
    updatedAt: at,
  } as const;
  const links = { planId: 'plan-1' };
  const [evidence, proposal] = [{ runId, seqs: [seq] }, `${runId}:deviation/${seq}`];
  const finding = { ...told, id: 'finding-a', title: 'Off the plan: vendor', actions: [], links, evidence, proposal };
  valueOf(createFindings(workspace).add(finding));
  valueOf(runner.command(runId, { command: { kind: 'end' }, by: 'Ana' }));
  workspace.close();
}

for (const kind of oneOf('host')) {
  describe.skipIf(missing(kind))(`Practice that a plan takes over in ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'statedrill-practice-'));
    let opened: Launched;
    let page: Page;
    beforeAll(async () => {
      const workspace = join(folder, 'practice.statedrill');
      await offThePlan(workspace);
      opened = await launch(kind, { workspace, viewport: { width: 1600, height: 900 } });
      page = opened.page;
      await page.getByRole('link', { name: 'Findings', exact: true }).click();
    });
    afterAll(async () => {
      await opened?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('is shown as a difference before anything changes, taken over, and undone', async () => {
      await page.getByRole('link', { name: 'Off the plan: vendor' }).click();
      await page.getByRole('link', { name: 'Show the change to the plan' }).click();
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
