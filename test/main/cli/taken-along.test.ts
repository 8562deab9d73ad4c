// The verbs that write something to be taken along: packages and back in, plan packs, drills side by side.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackend } from '../../../main/backend';
import { smallPlan } from '../support/small-plan';
import { say } from './support/say';

const folder = mkdtempSync(join(tmpdir(), 'statedrill-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const home = ['--workspace', join(folder, 'home.statedrill')];
const away = ['--workspace', join(folder, 'away.statedrill')];
const out = ['--out', join(folder, 'files')];
let runs: readonly string[] = [];
let zip = '';

beforeAll(async () => {
  const plan = join(folder, 'plan.json');
  writeFileSync(plan, JSON.stringify(smallPlan));
  for (const seed of ['7', '8']) {
    const drilled = await say('drill', plan, '--auto', '--seed', seed, ...home, '--json'); // oxlint-disable-line no-await-in-loop -- one workspace
    runs = [...runs, (drilled.json() as { runId: string }).runId]; // `as`: one line of JSON is what it prints
  }
  const packed = await say('package', '--run', runs[0] ?? '', ...out, ...home, '--json');
  zip = (packed.json() as { file: string }).file; // `as`: likewise
});

describe('statedrill package and import', () => {
  it('bring a drill into another workspace, whole and once', async () => {
    expect(zip).toMatch(/\.statedrill\.zip$/);
    expect(await say('import', zip, ...away)).toMatchObject({ exit: 0, out: [expect.stringMatching(/is here as .*; its plan: /)] }); // prettier-ignore
    const here = (await say('runs', ...away, '--json')).json() as { runId: string }[]; // `as`: what it prints
    expect(here).toHaveLength(1);
    expect(await say('verify', ...away, '--run', here[0]?.runId ?? '')).toMatchObject({ exit: 0 });

    await say('import', zip, ...away);
    expect((await say('runs', ...away, '--json')).json()).toHaveLength(1);
  });

  it('take nothing of a file that was changed on the way', async () => {
    const bytes = readFileSync(zip);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
    const damaged = join(folder, 'damaged.statedrill.zip');
    writeFileSync(damaged, bytes);
    const other = ['--workspace', join(folder, 'other.statedrill')];

    expect(await say('import', damaged, ...other)).toMatchObject({ exit: 2, notes: [expect.stringMatching(/\.$/)] });
    expect((await say('runs', ...other, '--json')).json()).toEqual([]);
  });

  it.each([
    [['package'], /--run is missing/],
    [['package', '--run', 'run-none'], /run-none/],
    [['import', 'nowhere.zip'], /nowhere\.zip cannot be read/],
  ])('refuse %j with one sentence', async (args, why) =>
    expect(await say(...args, ...home)).toMatchObject({ exit: 2, out: [], notes: [expect.stringMatching(why)] }),
  );
});

describe('statedrill pack', () => {
  it('writes every plan of the workspace as one file of each format', async () => {
    const backend = createBackend({
      workspace: away[1] ?? '',
      resources: join(import.meta.dirname, '../../../resources'),
    });
    await backend.dispatch('plans.create', { plan: smallPlan }, { kind: 'facilitator', name: 'Ana' });
    await backend.close();
    const { exit, json } = await say('pack', '--format', 'html,pdf', ...out, ...away, '--json');
    const [html = '', pdf = ''] = (json() as { files: string[] }).files; // `as`: what it prints

    expect(exit).toBe(0);
    expect(readFileSync(html, 'utf8')).toContain(smallPlan.workflow.title);
    expect(readFileSync(pdf, 'latin1').slice(0, 5)).toBe('%PDF-');
  });

  it.each([
    [['pack', '--format', 'docx'], away, /--format takes html and pdf, not docx/],
    [['pack', '--paper', 'a3'], away, /--paper takes a4 or letter, not a3/],
    [['pack', '--plans', 'none'], away, /not in the workspace any more/],
  ])('refuses %j with one sentence', async (args, workspace, why) =>
    expect(await say(...args, ...workspace)).toMatchObject({ exit: 2, out: [], notes: [expect.stringMatching(why)] }),
  );
});

describe('statedrill report --compare', () => {
  it('sets drills side by side', async () => {
    const { exit, out: files } = await say('report', '--compare', runs.join(','), '--format', 'html,md', ...out, ...home); // prettier-ignore
    expect(exit).toBe(0);
    expect(files).toHaveLength(2);
    const [html = '', md = ''] = files.map((file) => readFileSync(file, 'utf8'));
    expect(html).toMatch(/<h1[^>]*>[^<]*2 drills compared/);
    expect(md).toContain('Shop: 80 min, then 80 min');
  });

  it.each([
    [runs[0] ?? 'run-1', 'html', /./],
    ['run-1,run-2', 'xlsx', /--format takes pdf, docx, html, md, not xlsx/],
    ['run-none,run-nowhere', 'html', /run-no/],
  ])('refuses %s as %s with one sentence', async (ids, format, why) =>
    expect(await say('report', '--compare', ids, '--format', format, ...home)).toMatchObject({
      exit: 2,
      out: [],
      notes: [expect.stringMatching(why)],
    }),
  );
});
