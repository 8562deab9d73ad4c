import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Which folders a folder may import from, its own apart. The longest matching name counts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'shared/basics': [],
  'shared/model': ['shared/basics'],
  'shared/journal': ['shared/basics', 'shared/model'],
  'shared/contract': ['shared/basics', 'shared/model', 'shared/journal', 'shared/analysis', 'shared/participants'],
  'shared/compile': ['shared/basics', 'shared/model'],
  'shared/drawing': ['shared/basics', 'shared/model', 'shared/compile'],
  'shared/editing': ['shared/basics', 'shared/model', 'shared/compile', 'shared/drawing'],
  'shared/engine': ['shared/basics', 'shared/model', 'shared/journal', 'shared/compile'],
  'shared/analysis': ['shared/basics', 'shared/model', 'shared/journal', 'shared/compile', 'shared/engine'],
  'shared/participants': ['shared/basics', 'shared/model', 'shared/journal', 'shared/analysis'],
  'shared/report': ['shared'],
  'main/storage': ['shared'],
  'main/runner': ['shared', 'main/storage'],
  'main/simulation': ['shared', 'main/runner'],
  'main/projector': ['shared', 'main/runner'],
  'main/share': ['shared', 'main/runner', 'main/storage', 'main/hosting'],
  'main/handlers': ['shared', 'main/runner', 'main/storage', 'main/simulation', 'main/export', 'main/projector', 'main/share'], // prettier-ignore
  main: ['shared', 'main'],
  'renderer/ui': ['shared', 'renderer/client'],
  'renderer/client': ['shared', 'renderer/bridge', 'renderer/bridge.ts'],
  'renderer/home': ['shared', 'renderer/ui', 'renderer/client', 'renderer/shell'],
  'renderer/plans': ['shared', 'renderer/ui', 'renderer/client', 'renderer/shell'],
  'renderer/drills': ['shared', 'renderer/ui', 'renderer/client', 'renderer/shell'],
  'renderer/findings': ['shared', 'renderer/ui', 'renderer/client', 'renderer/shell'],
  'renderer/simulate': ['shared', 'renderer/ui', 'renderer/client', 'renderer/shell'],
  'renderer/projector': ['shared', 'renderer/ui', 'renderer/client', 'renderer/bridge'],
  'renderer/participant': ['shared', 'renderer/ui', 'renderer/client', 'renderer/bridge'],
  'renderer/reports': ['shared', 'renderer/ui', 'renderer/client', 'renderer/shell'],
  renderer: ['shared', 'renderer'],
};

/** Packages that only these folders may use. */
const packages: readonly { readonly name: RegExp; readonly only: readonly string[] }[] = [
  { name: /^node:/, only: ['main'] },
  { name: /^electron$/, only: ['main/electron', 'main/electron.ts', 'main/preload.ts'] },
  { name: /^better-sqlite3$/, only: ['main/storage'] },
  { name: /^xstate/, only: ['shared/engine/xstate-port.ts'] },
  { name: /^(react|react-dom|reactflow|@mantine\/.*|@tabler\/.*)(\/|$)/, only: ['renderer'] },
  { name: /^ws$/, only: ['main/serve', 'main/serve.ts', 'main/share'] },
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const imports = ['shared', 'main', 'renderer'].flatMap((folder) => sourcesIn(folder)).flatMap(importsOf);

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => posix.join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return found.map((target) => ({
    file,
    target: target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target,
  }));
}

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const folderOf = (file: string): string =>
  Object.keys(mayImport)
    .filter((folder) => isIn(file, folder))
    .toSorted((a, b) => b.length - a.length)[0] ?? file;

const isOurs = (target: string): boolean => /^(shared|main|renderer|resources|test)(\/|$)/.test(target);

function strays(): string[] {
  return imports
    .filter(({ file, target }) => {
      if (!isOurs(target))
        return packages.some(({ name, only }) => name.test(target) && !only.some((place) => isIn(file, place)));
      const own = folderOf(file);
      return !isIn(target, own) && !(mayImport[own] ?? []).some((folder) => isIn(target, folder));
    })
    .map(({ file, target }) => `${file} → ${target}`);
}

describe('the layers of docs/architecture.md', () => {
  it('lets each folder import only what the picture allows', () => {
    expect(strays()).toEqual([]);
  });

  it('saw the code it judges', () => {
    expect(imports.length).toBeGreaterThan(500);
    expect(new Set(imports.map(({ file }) => folderOf(file))).size).toBeGreaterThan(12);
  });

  it('keeps the clock and chance out of shared', () => {
    const forbidden =
      /\b(Date\.now|new Date\(\)|Math\.random|crypto\.randomUUID|performance\.now|setTimeout|setInterval)\b/;
    const guilty = sourcesIn('shared').filter((file) => forbidden.test(readFileSync(join(root, file), 'utf8')));
    expect(guilty).toEqual([]);
  });

  it('has no drawers: no utils, helpers, types, constants or index files', () => {
    const drawers = ['shared', 'main', 'renderer']
      .flatMap((folder) => sourcesIn(folder))
      .filter((file) => /(^|\/)(utils?|helpers?|types|constants|index)(\.tsx?$|\/)/.test(file));
    expect(drawers).toEqual([]);
  });

  it('lets the styles of one part reach no other: every selector begins at a class of its own', () => {
    const sheets = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.module.css'),
    );
    expect(sheets.length).toBeGreaterThan(30);
    const loose = sheets.flatMap((name) => looseSelectors(name));
    expect(loose).toEqual([]);
  });
});

function looseSelectors(sheet: string): string[] {
  const text = readFileSync(join(root, 'renderer', sheet), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(/([^{};]+)\{/g)]
    .map(([, selectors = '']) => selectors.trim())
    .filter((selectors) => !/^(@|from\b|to\b|\d+%)/.test(selectors))
    .flatMap((selectors) => selectors.split(/,(?![^(]*\))/))
    .filter((selector) => !selector.includes('.'))
    .map((selector) => `${sheet}: ${selector.trim()}`);
}
