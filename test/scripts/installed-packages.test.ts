import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { staleness } from '../../scripts/installed-packages.mjs';
import { temporaryFolder } from '../main/support/temporary-folder';

const both = {
  '': { name: 'statedrill' },
  'node_modules/qr': { version: '0.7.0' },
  'node_modules/a/node_modules/b': { version: '1.0.0' },
};

/** A repository whose lock file was written `later` seconds after its packages were installed. */
function repository(asked: object, installed: object | undefined, later = 60): string {
  const root = temporaryFolder();
  const write = (file: string, packages: object, seconds: number): void => {
    writeFileSync(join(root, file), JSON.stringify({ packages }));
    utimesSync(join(root, file), seconds, seconds);
  };
  mkdirSync(join(root, 'node_modules'));
  if (installed !== undefined) write('node_modules/.package-lock.json', installed, 1_000);
  write('package-lock.json', asked, 1_000 + later);
  return root;
}

describe('the installed packages', () => {
  it('are named when the lock file asks for one that is missing, or for another version', () => {
    const { 'node_modules/qr': _, ...without } = both;
    expect(staleness(repository(both, without))).toMatch(/\(qr 0\.7\.0 is missing\): run "npm ci"/);
    const older = { ...both, 'node_modules/a/node_modules/b': { version: '0.9.0' } };
    expect(staleness(repository(both, older))).toMatch(/\(b is 0\.9\.0, not 1\.0\.0\): run "npm ci"/);
  });

  it('are as they should be after a pull that only touched the lock file, and on a platform that needs fewer', () => {
    expect(staleness(repository(both, both))).toBeUndefined();
    const asked = {
      ...both,
      'node_modules/only-on-windows': { version: '1.0.0', optional: true },
      'node_modules/@statedrill/node': { resolved: 'tools/node', link: true },
      'tools/node': { version: '1.0.0' },
    };
    expect(staleness(repository(asked, both))).toBeUndefined();
  });

  it('are not looked into when they are newer than the lock file, or not installed by npm', () => {
    expect(staleness(repository(both, {}, -60))).toBeUndefined();
    expect(staleness(repository(both, undefined))).toBeUndefined();
  });
});
