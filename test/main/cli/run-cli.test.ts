import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../main/storage/open';
import { MINUTE } from '../../../shared/basics/time';
import { valueOf } from '../support/result-of';
import { smallPlan } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';
import { say } from './support/say';

function planFile(change: (plan: typeof smallPlan) => unknown = (plan) => plan): string {
  const path = join(temporaryFolder(), 'plan.json');
  writeFileSync(path, JSON.stringify(change(smallPlan)));
  return path;
}

const broken = planFile;

function textFile(text: string): string {
  const path = join(temporaryFolder(), 'plan.json');
  writeFileSync(path, text);
  return path;
}

describe('statedrill check', () => {
  it('is content with a plan that can be drilled', async () => {
    expect(await say('check', planFile())).toMatchObject({
      exit: 0,
      notes: [expect.stringMatching(/warnings|No problems/)],
    });
  });

  it('names each problem with its place, and exits 1', async () => {
    const file = broken((plan) => ({ ...plan, workflow: { ...plan.workflow, pools: [] } }));

    const lines = await say('check', file);
    const { json, exit } = await say('check', file, '--json');

    expect(lines.out.join('\n')).toMatch(/^error {4}.*\(state restore, claims\)$/m);
    expect(json()).toMatchObject({
      file,
      errors: 1,
      problems: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]),
    });
    expect(exit).toBe(1);
  });

  it.each([
    ['no file', () => '/nowhere/plan.json', /There is no file/],
    ['no JSON', () => textFile('Dear all,'), /not JSON/],
    ['something else', () => broken(() => ({ hello: 1 })), /is not a Statedrill plan/],
    ['a newer plan', () => broken((plan) => ({ ...plan, version: 9 })), /newer Statedrill/],
    ['a wrong field', () => broken((plan) => ({ ...plan, layout: 3 })), /layout:/],
    ['a bottomless guard', () => bottomless(), /nested too deeply|not a plan/],
  ])('says in one sentence that it cannot read %s', async (_, make, sentence) => {
    const { exit, out, notes } = await say('check', make());

    expect({ exit, out }).toEqual({ exit: 2, out: [] });
    expect(notes.join()).toMatch(sentence);
  });
});

/** JSON nested 200,000 deep, where a guard may nest. */
function bottomless(): string {
  const depth = 200_000;
  const guard = `${'{"kind":"not","of":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const path = planFile();
  const marked = readFileSync(path, 'utf8').replace('"transitions":[{', '"transitions":[{"guard":GUARD,');
  writeFileSync(path, marked.replace('GUARD', guard));
  return path;
}

describe('statedrill event', () => {
  it('records a real disruption from a timeline, tells it from drills, and reports it', async () => {
    const folder = temporaryFolder();
    const workspace = join(folder, 'w.statedrill');
    const file = join(folder, 'timeline.md');
    writeFileSync(file, '* 2017-01-31 21:00 UTC – spammers\n* 2017-01-31 23:27 UTC – rm -rf on db1\n');
    const args = ['--title', 'GitLab.com is down', '--began', '2017-01-31T21:00Z', '--no-plan', 'none fits', '--services', 'Web,CI', '--back', '2017-02-01T18:00Z', '--workspace', workspace, '--json']; // prettier-ignore
    const told = await say('event', file, ...args);
    const { runId } = told.json() as { runId: string };
    expect(told).toMatchObject({ exit: 0 });
    expect(told.json()).toMatchObject({ recorded: 5, refused: [], outcome: 'recovered' });

    expect((await say('runs', '--workspace', workspace)).out[0]).toContain('REAL EVENT GitLab.com is down');
    const { out } = await say('report', '--run', runId, '--format', 'md', '--out', folder, '--workspace', workspace);
    const text = readFileSync(out[0] ?? '', 'utf8');
    expect(text).toContain('REAL EVENT');
    expect(text).toMatch(/T\+02:27:00.*rm -rf on db1/);
    expect(await say('verify', '--run', runId, '--workspace', workspace)).toMatchObject({ exit: 0 });
  });

  it.each([
    [['--began', 'yesterday'], /--began takes an instant in UTC/],
    [['--began', '2017-01-31T21:00Z', '--back', '2017-01-30T21:00Z'], /--back lies before/],
  ])('says what it cannot take: %j', async (args, why) => {
    const file = join(temporaryFolder(), 't.md');
    writeFileSync(file, '21:00 down');
    expect(await say('event', file, '--title', 'x', '--no-plan', 'y', ...args)).toMatchObject({ exit: 2, notes: [expect.stringMatching(why)] }); // prettier-ignore
  });
});

describe('statedrill drill, runs, report, verify', () => {
  it('drill a plan by itself, list it, verify it and write its report', async () => {
    const workspace = join(temporaryFolder(), 'new', 'w.statedrill');
    const drilled = await say('drill', planFile(), '--auto', '--seed', '7', '--workspace', workspace, '--json');
    const { runId } = drilled.json() as { runId: string };

    expect(drilled).toMatchObject({ exit: 0 });
    expect(drilled.json()).toEqual({ runId, outcome: 'recovered', durationMs: 80 * MINUTE });
    expect((await say('runs', '--workspace', workspace, '--json')).json()).toMatchObject([
      { runId, outcome: 'recovered' },
    ]);
    expect(await say('verify', '--workspace', workspace, '--run', runId)).toMatchObject({ exit: 0 });
    const folder = join(temporaryFolder(), 'reports');
    const { out } = await say(
      'report',
      '--workspace',
      workspace,
      '--run',
      runId,
      '--format',
      'html,md,json',
      '--out',
      folder,
    );
    expect(out.map((path) => path.split('.').at(-1))).toEqual(['html', 'md', 'json']);
    expect(readFileSync(out[0] ?? '', 'utf8')).toMatch(/^<!doctype html>/i);
    expect(readFileSync(out[1] ?? '', 'utf8')).toMatch(/^# /m);
    expect(JSON.parse(readFileSync(out[2] ?? '', 'utf8'))).toMatchObject({ format: 'statedrill.report' });
  });

  it('exit 1 when the plan does not recover', async () => {
    const file = broken((plan) => ({
      ...plan,
      workflow: {
        ...plan.workflow,
        states: plan.workflow.states.map((state) => (state.kind === 'end' ? { ...state, outcome: 'failed' } : state)),
      },
    }));

    const { exit, json } = await say(
      'drill',
      file,
      '--auto',
      '--workspace',
      join(temporaryFolder(), 'w.statedrill'),
      '--json',
    );

    expect(exit).toBe(1);
    expect(json()).toMatchObject({ outcome: 'failed' });
  });

  it('read along while the app has the workspace open, and refuse to write', async () => {
    const workspace = join(temporaryFolder(), 'w.statedrill');
    const app = valueOf(openWorkspace(workspace));

    expect(await say('runs', '--workspace', workspace, '--json')).toMatchObject({ exit: 0, out: ['[]'] });
    expect(await say('drill', planFile(), '--auto', '--workspace', workspace)).toMatchObject({
      exit: 2,
      notes: [expect.stringMatching(/is already open/)],
    });
    app.close();
  });

  it('make no workspace where only one is asked about', async () => {
    const workspace = join(temporaryFolder(), 'mistyped.statedrill');

    expect(await say('runs', '--workspace', workspace)).toMatchObject({
      exit: 2,
      notes: [`There is no workspace at ${workspace}.`],
    });
    expect(readdirSync(join(workspace, '..'))).toEqual([]);
  });

  it('refuse what they do not understand with one sentence', async () => {
    for (const args of [
      ['drill', 'x'],
      ['drill', planFile(), '--auto', '--seed', '-1'],
      ['runs', '--what'],
      ['report'],
      ['nonsense'],
      ['constructor'],
    ]) {
      const { exit, out, notes } = await say(...args);
      expect({ exit, out, lines: notes.length }).toEqual({ exit: 2, out: [], lines: 1 });
    }
  });
});
