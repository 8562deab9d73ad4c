import { cpSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { extractAll } from '@electron/asar';
import { _electron } from 'playwright-core';
import { projectRoot } from '../node-runtime.mjs';

/** Starts exactly the packaged files, in the pretend Electron, and asks the bridge a question. */
export async function startPackage(packaged, folder) {
  extractAll(join(packaged, 'resources/app.asar'), join(folder, 'app'));
  cpSync(join(packaged, 'resources/resources'), join(folder, 'resources'), { recursive: true });
  const app = await _electron.launch({
    executablePath: join(projectRoot, 'test/electron-host/electron.mjs'),
    args: [join(folder, 'app')],
    env: {
      ...process.env,
      PATH: dirname(process.execPath) + delimiter + process.env.PATH,
      STATEDRILL_WORKSPACE: join(folder, 'packaged.statedrill'),
    },
  });
  try {
    const page = await app.firstWindow();
    await page.waitForURL((url) => url.protocol !== 'about:');
    const reply = await page.evaluate(() => window.statedrill.invoke('app.info', {}));
    const value = reply.ok ? 'answers' : 'refuses';
    return { name: 'package.starts', value, target: 'answers', detail: JSON.stringify(reply) };
  } finally {
    await app.close();
  }
}
