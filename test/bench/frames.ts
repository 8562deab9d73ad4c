// `npm run bench:frames [-- --rounds 3] [--json]`: what the page's main thread does for each frame while 100,000 runs of a
// plan of 42 steps are counted in sight. Needs `npm run build` and a browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend } from '../../main/backend';
import { PLAN_FORMAT, PLAN_VERSION } from '../../shared/model/plan';
import { launch } from '../e2e/launch';
import { projectRoot } from '../e2e/support/project-root';
import { atLeast, atMost, printFigures, type Figure } from '../torture/figures';
import { mainThread, type MainThread } from './frames/main-thread';
import { reference } from './sim/plans';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, json: { type: 'boolean', default: false } },
});
const RUNS = '100,000';
const folder = mkdtempSync(join(tmpdir(), 'statedrill-frames-'));
process.stderr.write(`load of this machine before: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores\n`);
try {
  const measured: MainThread[] = [];
  const seconds: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each round has the machine to itself
    const { thread, took } = await countInSight(join(folder, `${round}.statedrill`));
    measured.push(thread);
    seconds.push(took);
  }
  process.exitCode = printFigures(figuresOf(measured, seconds), values.json);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The plan is run with the window in front, from the press of the button to the last run. */
async function countInSight(workspace: string): Promise<{ readonly thread: MainThread; readonly took: number }> {
  const planId = await withPlan(workspace);
  const { page, close } = await launch('browser', { workspace, viewport: { width: 1366, height: 768 } });
  try {
    await page.goto(`${page.url().split('#')[0]}#/simulate/${planId}`);
    await page.getByText(/through both interpreters: 0 differences/).waitFor({ timeout: 60_000 });
    await page.getByText(RUNS, { exact: true }).click();
    // As a person does: the questions that the page asks in the background are over by then.
    await page.waitForTimeout(5_000);
    const browser = page.context().browser();
    if (browser === null) throw new Error('a page has a browser');
    await browser.startTracing(page, {
      categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'],
    });
    const before = performance.now();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText(`${RUNS} runs, seed 1`).waitFor({ timeout: 180_000 });
    const took = (performance.now() - before) / 1_000;
    return { thread: mainThread((await browser.stopTracing()).toString('utf8')), took };
  } finally {
    await close();
  }
}

async function withPlan(workspace: string): Promise<string> {
  const backend = createBackend({ workspace, resources: join(projectRoot, 'resources') });
  const { workflow, scenario } = reference('base');
  const plan = {
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    workflow,
    scenarios: [scenario],
    layout: { states: {}, transitions: {} },
  };
  const made = await backend.dispatch('plans.create', { plan }, { kind: 'cli', name: 'bench' });
  await backend.close();
  if (!made.ok) throw new Error(made.error.message);
  return (made.value as { id: string }).id; // `as`: the answer of that procedure
}

function figuresOf(measured: readonly MainThread[], seconds: readonly number[]): readonly Figure[] {
  const frames = measured.flatMap((it) => it.frames);
  const tasks = measured.flatMap((it) => it.tasks);
  const reported = (name: string, value: number): Figure => ({ name, value, target: '-', ok: true });
  const of = (all: readonly { readonly work: number; readonly wall: number }[], kind: 'work' | 'wall', share: number) =>
    at(all.map((it) => it[kind]), share); // prettier-ignore
  return [
    atLeast('frames', frames.length, 20),
    reported('seconds_for_100000_runs', at(seconds, 0.5)),
    atMost('frame_work_p50_ms', of(frames, 'work', 0.5), 8),
    atMost('frame_work_p95_ms', of(frames, 'work', 0.95), 16),
    atMost('longest_task_work_ms', of(tasks, 'work', 1), 50),
    // By the clock: with whatever else the machine does.
    reported('frame_wall_p50_ms', of(frames, 'wall', 0.5)),
    reported('frame_wall_p95_ms', of(frames, 'wall', 0.95)),
    reported('longest_task_wall_ms', of(tasks, 'wall', 1)),
  ];
}

function at(values_: readonly number[], share: number): number {
  const sorted = values_.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0) * 10) / 10;
}
