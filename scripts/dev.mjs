// `npm run dev [-- --browser]`: the page with hot reload, the rest rebuilt and restarted on each change.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer as createSocket } from 'node:net';
import { join } from 'node:path';
import { createBuilder, createServer } from 'vite';
import { projectRoot } from './node-runtime.mjs';
import { hasDisplay } from './start/display.mjs';
import { electronBinary } from './start/electron-binary.mjs';

const configFile = join(projectRoot, 'vite.config.ts');
const token = randomBytes(32).toString('base64url'); // the same over restarts, so that an open page finds its way back
const binary = hasDisplay() && !process.argv.includes('--browser') ? electronBinary() : undefined;
const args = process.argv.slice(2).filter((argument) => argument !== '--browser');
const port = await freePort();

const page = await createServer({
  configFile,
  server: {
    proxy: { '/socket': { target: `http://127.0.0.1:${port}`, ws: true, changeOrigin: true, rewriteWsOrigin: true } },
  },
});
await page.listen();
const address = page.resolvedUrls.local[0];
let app;

const builder = await createBuilder({ configFile, logLevel: 'warn' });
for (const name of ['preload', 'main']) {
  const environment = builder.environments[name];
  environment.config.build.watch = {};
  const watcher = await builder.build(environment);
  watcher.on('event', ({ code }) => {
    if (code === 'END' && name === 'main') restart();
  });
}
console.log(binary ? `Electron shows ${address}` : `\n  Open  ${address}#token=${token}\n`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    app?.kill();
    void page.close().finally(() => process.exit(0));
  });
}

function restart() {
  app?.kill();
  const env = { ...process.env, STATEDRILL_DEV_PAGE: address, STATEDRILL_TOKEN: token };
  const previous = app;
  const start = () => {
    app = binary
      ? spawn(binary, [projectRoot, ...args], { stdio: 'inherit', env })
      : spawn(process.execPath, [join(projectRoot, 'out/main/serve.js'), '--port', String(port), ...args], {
          stdio: ['ignore', 'ignore', 'inherit'],
          env,
        });
  };
  if (previous && previous.exitCode === null && previous.signalCode === null) previous.once('exit', start);
  else start();
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createSocket().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
