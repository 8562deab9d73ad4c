// `npm start` on a machine like this one, as a person runs it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/build/build-all.mjs';
import { projectRoot } from '../e2e/support/project-root';

const folder = mkdtempSync(join(tmpdir(), 'statedrill-start-'));
const workspace = join(folder, 'deep', 'drills.statedrill');
beforeAll(() => ensureBuilt(), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...withoutDisplay } = process.env;
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGTERM');
});

function startIn(env: NodeJS.ProcessEnv, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-open', '--workspace', workspace, ...args], {
    cwd: projectRoot,
    env: { ...withoutDisplay, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}
const start = (...args: string[]): ChildProcess => startIn({}, ...args);

/** A program in the place of Electron's binary. */
function pretendBinary(name: string, body: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}

function output(child: ChildProcess, pattern: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => {
        text += part.toString();
        if (pattern.test(text)) resolve(text);
      });
    }
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${text}`)));
  });
}

describe('npm start without a display', () => {
  it('serves within five seconds and prints one block that says all a person needs', async () => {
    const beganAt = performance.now();
    const child = start();

    const block = await output(child, /npm run tour/);

    expect(performance.now() - beganAt).toBeLessThan(5_000);
    expect(block).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}/);
    expect(block).toContain(workspace);
    expect(block).toContain('Ctrl-C');
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) child.kill(signal); // a terminal's Ctrl-C reaches all
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('takes a port, and says in a sentence when it is taken', async () => {
    const first = start();
    const address = /127\.0\.0\.1:(\d+)/.exec(await output(first, /npm run tour/));
    const port = address?.[1] ?? '';

    const second = start('--port', port);
    const complaint = output(second, /in use/);
    const ended = once(second, 'exit');

    expect(await complaint).toContain(`Port ${port} is in use`);
    expect((await ended)[0]).toBe(1);
    first.kill('SIGTERM');
    await once(first, 'exit');
  });
});

describe('npm start with a display', () => {
  const DISPLAY = ':77';

  it('serves when Electron is neither here nor within reach, and waits at most three seconds to know', async () => {
    const unreachable = 'http://127.0.0.1:9/';
    const child = startIn({ DISPLAY, ELECTRON_MIRROR: unreachable });

    expect(await output(child, /npm run tour/)).toContain('Electron is not here and cannot be downloaded now');
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('serves when Electron is here and dies at once', async () => {
    const child = startIn({ DISPLAY, ELECTRON_EXEC: pretendBinary('broken', 'exit 1') });

    expect(await output(child, /npm run tour/)).toContain('Electron is here but does not start');
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('stays with Electron when it stays, and ends with it', async () => {
    const child = startIn({
      DISPLAY,
      ELECTRON_EXEC: pretendBinary('window', 'echo the window is open; sleep 3.5; exit 7'),
    });

    await output(child, /the window is open/);

    expect(await once(child, 'exit')).toEqual([7, null]);
  });
});
