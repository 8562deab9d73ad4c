#!/usr/bin/env node
// Takes the place of the Electron executable: `electron.mjs [flags] <app folder | main file> [arguments]`.
import { readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const given = process.argv.slice(2);
const programAt = given.findIndex((argument) => !argument.startsWith('--'));
const flags = programAt < 0 ? given : given.slice(0, programAt);
const [program = '.', ...rest] = programAt < 0 ? [] : given.slice(programAt);

const inspect = flags.find((flag) => flag.startsWith('--inspect='));
if (inspect) inspector.open(Number(inspect.split('=')[1]), '127.0.0.1'); // prints "Debugger listening on ws://…"

const apiUrl = new URL('./api/electron.mjs', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier.startsWith('electron/')
      ? { url: apiUrl, format: 'module', shortCircuit: true }
      : next(specifier, context),
});

const { appPath, mainFile } = locate(resolve(program));
Object.defineProperty(process, 'versions', {
  value: Object.freeze({ ...process.versions, electron: '0.0.0-test-host', chrome: '0' }),
});
Object.assign(process, {
  type: 'browser',
  defaultApp: true,
  resourcesPath: fileURLToPath(new URL('.', import.meta.url)),
});
process.argv = [process.argv[0], mainFile, ...rest];

const { startHost, becomeReady } = await import('./host.mjs');
const started = startHost({ appPath, flags });
await import(pathToFileURL(mainFile).href); // the app's top-level code runs before 'ready', as in Electron
await started;
becomeReady();

function locate(path) {
  if (!statSync(path).isDirectory()) return { appPath: process.cwd(), mainFile: path };
  const { main = 'index.js' } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  return { appPath: path, mainFile: join(path, main) };
}
