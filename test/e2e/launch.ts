// Opens the built app in one of its three hosts, each with an empty workspace of its own.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { _electron, chromium, type Browser, type ElectronApplication, type Page } from 'playwright-core';
import { known } from '../../shared/basics/assert';
import { chromiumFlags, isHeaded } from './support/chromium-flags.mjs';
import { killAll } from './support/processes';
import { electronBinary } from './support/electron-binary';
import { requireChromium } from './support/find-chromium.mjs';
import { projectRoot } from './support/project-root';
import { startServer } from './support/start-server';

/** `electron` is the real one, `host` the pretend one of test/electron-host, `browser` the app served on loopback. */
export type HostKind = 'electron' | 'host' | 'browser';

export interface Launched {
  readonly kind: HostKind;
  readonly page: Page;
  readonly workspace: string;
  /** Electron's main process; absent in the browser host. */
  readonly app?: ElectronApplication;
  /** Ends the app as a power cut would: every process of it at once, without a word. `close` afterwards cleans up. */
  kill(): Promise<void>;
  /** Closes the app and removes a workspace of its own making. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Open this file instead of a new one; it is not removed afterwards. */
  readonly workspace?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** One host, or `every`: all of them for every test, as CI runs it. */
const asked = process.env.STATEDRILL_E2E as HostKind | 'every' | undefined;

/** The hosts to test: `describe.for(hosts)`. A machine without the real binary says so instead of passing quietly. */
export const hosts: readonly HostKind[] =
  asked === undefined || asked === 'every' ? ['electron', 'host', 'browser'] : [asked];

/**
 * For what the window does whichever host it is in: real Electron where it is, and one of the others, so that `npm test`
 * stays short. All of them when every host is asked for.
 */
export const oneOf = (usual: 'host' | 'browser'): readonly HostKind[] =>
  asked === undefined ? ['electron', usual] : hosts;

/** Why a host cannot be tested on this machine. */
export function missing(kind: HostKind): string | undefined {
  return kind === 'electron' && !electronBinary() ? 'Electron is not downloaded (npm run electron:get)' : undefined;
}

export async function launch(kind: HostKind, options: LaunchOptions = {}): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), 'statedrill-e2e-'));
  const workspace = options.workspace ?? join(folder, 'test.statedrill');
  const clean = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const env = {
    ...options.env,
    STATEDRILL_WORKSPACE: workspace,
    STATEDRILL_USER_DATA: join(folder, 'user'),
    TMPDIR: folder, // so that nothing of a killed app is left behind
  };
  const opened = kind === 'browser' ? await openBrowser(workspace, options) : await openElectron(kind, env, options);
  return {
    ...opened,
    kind,
    workspace,
    async close() {
      await opened.close();
      clean();
    },
  };
}

type Opened = Pick<Launched, 'page' | 'kill' | 'close'> & { app?: ElectronApplication };

async function openElectron(
  kind: 'electron' | 'host',
  env: Record<string, string>,
  options: LaunchOptions,
): Promise<Opened> {
  const executable = kind === 'host' ? join(projectRoot, 'test/electron-host/electron.mjs') : process.env.ELECTRON_EXEC;
  const app = await _electron.launch({
    // without an executablePath Playwright holds 'ready' until it is attached, so real Electron gets none unless forced
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [projectRoot],
    cwd: projectRoot,
    // the pretend Electron is a script: it must find this Node, not the machine's own
    env: {
      ...(process.env as Record<string, string>),
      PATH: dirname(process.execPath) + delimiter + process.env.PATH,
      ...env,
    },
    timeout: 30_000,
  });
  const page = await app.firstWindow();
  await page.waitForURL((url) => url.protocol !== 'about:'); // the window exists before its page does
  await page.waitForLoadState();
  if (options.viewport) await page.setViewportSize(options.viewport);
  const main = app.process();
  return {
    app,
    page,
    async kill() {
      const exited = once(main, 'exit');
      killAll(known(main.pid, 'it was started'));
      await exited;
    },
    close: () => (hasEnded(main) ? Promise.resolve() : app.close()),
  };
}

async function openBrowser(workspace: string, options: LaunchOptions): Promise<Opened> {
  const server = await startServer(workspace, [], options.env);
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: options.viewport ?? { width: 1440, height: 900 } });
  await page.goto(server.address);
  return {
    page,
    kill: () => server.stop('SIGKILL'),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await requireChromium(), args: [...chromiumFlags], headless: !isHeaded });
}
