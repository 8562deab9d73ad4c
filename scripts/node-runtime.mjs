// Finds a Node that can run Statedrill. Plain old syntax: this file must parse on whatever Node a person has.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** better-sqlite3 13 does not throw on an older Node: it takes the process down. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 14);
}

/** The Node that `npm ci` brought along (tools/node): the package names differ between platforms. */
function bundledNode() {
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const executable = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  return [`node-${os}-${process.arch}`, `node-bin-${os}-${process.arch}`]
    .map((name) => join(projectRoot, 'node_modules', name, executable))
    .find((file) => existsSync(file));
}

/** Path of a usable Node, or undefined. */
export function findNode() {
  return isNewEnough(process.versions.node) ? process.execPath : bundledNode();
}

export function requireNode() {
  const node = findNode();
  if (node) return node;
  console.error(
    `Statedrill needs Node 22.14 or newer; this is ${process.versions.node}. Run "npm ci", which brings one, or install it.`,
  );
  return process.exit(1);
}
