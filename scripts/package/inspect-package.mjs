import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** What may be in the archive: the four built parts, the one native package with one prebuild, the painter of charts; no source maps. */
const allowed = [
  /^\/package\.json$/,
  /^\/out(\/(main|preload|renderer)(\/.*(?<!\.map))?)?$/,
  /^\/node_modules(\/@resvg(\/resvg-wasm(\/(package\.json|index_bg\.wasm))?)?)?$/,
  /^\/node_modules(\/better-sqlite3(\/(LICENSE|package\.json|lib(\/.*)?|prebuilds(\/linux-x64\.node)?))?)?$/,
];

const needed = [
  '/package.json',
  '/out/main/index.js',
  '/out/main/backend-process.js',
  '/out/main/cli.js',
  '/out/main/simulation-worker.js',
  '/out/main/report-worker.js',
  '/out/main/licenses.md',
  '/out/renderer/licenses.md',
  '/out/preload/index.cjs',
  '/out/renderer/index.html',
  '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
  '/node_modules/@resvg/resvg-wasm/index_bg.wasm',
];

const off = [
  'RunAsNode',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
];
const on = ['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'];

/** Figures about an unpacked Linux package: `{ name, value, target, detail? }`. */
export async function inspectPackage(folder) {
  return [...inspectFiles(folder), ...(await inspectFuses(join(folder, 'statedrill')))];
}

function inspectFiles(folder) {
  const archive = join(folder, 'resources/app.asar');
  const files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const extra = files.filter((path) => !allowed.some((pattern) => pattern.test(path)));
  const missing = needed.filter((path) => !files.includes(path));
  const prebuilds = join(`${archive}.unpacked`, 'node_modules/better-sqlite3/prebuilds');
  const native = existsSync(prebuilds) ? readdirSync(prebuilds) : [];
  const { main } = JSON.parse(extractFile(archive, 'package.json').toString());
  return [
    { name: 'package.extra-files', value: extra.length, target: 0, detail: extra.join('\n') },
    { name: 'package.missing-files', value: missing.length, target: 0, detail: missing.join('\n') },
    { name: 'package.main', value: main, target: 'out/main/index.js' },
    { name: 'package.native-prebuild', value: native.join(',') || 'none', target: 'linux-x64.node' },
    {
      name: 'package.resources',
      value: existsSync(join(folder, 'resources/resources')) ? 'there' : 'missing',
      target: 'there',
    },
  ];
}

async function inspectFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const figure = (name, target) => ({ name: `fuse.${name}`, value: FuseState[wire[FuseV1Options[name]]], target });
  return [...off.map((name) => figure(name, 'DISABLE')), ...on.map((name) => figure(name, 'ENABLE'))];
}
