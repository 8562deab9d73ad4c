// Says when the installed packages are not those of package-lock.json: after a pull, what is missing shows as a riddle
// of the bundler. Asked at every start, so the files are read only when the lock file is the newer one.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The sentence to say, or undefined while everything is as it should be. */
export function staleness(root) {
  const asked = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules/.package-lock.json');
  const since = changedAt(installed);
  // no list: installed by something else than npm, which looks after its own
  if (since === undefined || (changedAt(asked) ?? 0) <= since) return undefined;
  const first = differing(packagesOf(asked), packagesOf(installed));
  if (first === undefined) return undefined;
  return `The installed packages are older than package-lock.json (${first}): run "npm ci", then this again. Nothing else is wrong.`;
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Packages of other platforms are optional, and not there; links lead into the repository. */
function differing(asked, installed) {
  for (const [path, { version, link, optional }] of Object.entries(asked)) {
    if (!path.startsWith('node_modules/') || link) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const there = installed[path];
    if (there === undefined && !optional) return `${name} ${version} is missing`;
    if (there !== undefined && there.version !== version) return `${name} is ${there.version}, not ${version}`;
  }
  return undefined;
}
