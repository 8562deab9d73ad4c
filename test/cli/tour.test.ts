// `statedrill tour` as a person without a window runs it: the built program, a real kill, a real file.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/build/build-all.mjs';
import { projectRoot } from '../e2e/support/project-root';

const run = promisify(execFile);
/** With pictures of the app where everything is tested: a browser is dear. */
const isEvery = process.env.STATEDRILL_E2E === 'every';
const folder = mkdtempSync(join(tmpdir(), 'statedrill-tour-'));
const cli = join(projectRoot, 'out/main/cli.js');
beforeAll(() => ensureBuilt(), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the tour', () => {
  it('checks, drills, is killed, resumes and reports, in plain lines where there is no terminal', async () => {
    const env = isEvery ? process.env : { ...process.env, STATEDRILL_CHROMIUM: '', PATH: folder };
    const { stdout } = await run(process.execPath, [cli, 'tour', '--out', folder, '--pace', '20'], { env });

    expect(stdout).toMatch(/^Check {3}\d+ states, .* 11 injects: 0 errors$/m);
    expect(stdout).toMatch(/^Killed {2}.*SIGKILL at T\+\d\d:\d\d:\d\d, \d+ events shown$/m);
    expect(stdout).toMatch(/^Resumed every event that was shown is in the file; the clock stands at T\+/m);
    expect(stdout).toMatch(/^Code hosting web application\s+✕ missed .* of 4 h 00/m);
    expect(stdout).toMatch(/^The two worst findings\n(critical|high) /m);
    expect(stdout).toMatch(/^Record {2}All \d+ events are as they were written and come out the same/m);
    expect(stdout.match(/Inject 5: /g)).toHaveLength(1);
    expect(stdout).not.toContain('\u001B');
    expect(stdout.match(/\.png$/gm) ?? []).toHaveLength(isEvery ? 5 : 0);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('leaves a workspace that the other verbs read', async () => {
    const workspace = ['--workspace', join(folder, 'tour.statedrill')];
    const { stdout } = await run(process.execPath, [cli, 'runs', ...workspace, '--json']);
    const [drill] = JSON.parse(stdout) as { runId: string; outcome: string }[];

    expect(drill).toMatchObject({ outcome: 'recovered', conduct: 'live' });
    await expect(
      run(process.execPath, [cli, 'verify', ...workspace, '--run', drill?.runId ?? '']),
    ).resolves.toMatchObject({
      stdout: expect.stringMatching(/^All \d+ events/),
    });
  });
});
