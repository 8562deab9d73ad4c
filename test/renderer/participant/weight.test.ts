import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** What a module brings with it when it runs: imports of types alone are gone by then. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[\s\S]*?\sfrom\s+)?'([^']+)'/gm)];
  return found.map((match) => match[1] ?? '').filter((name) => !name.endsWith('.css'));
}

const fileOf = (from: string, name: string): string =>
  ['.ts', '.tsx'].map((end) => resolve(dirname(from), `${name}${end}`)).find((path) => existsSync(path)) ?? name;

/** Every module and package of the page, each with the one that brought it. */
function broughtBy(entry: string): ReadonlyMap<string, string> {
  const seen = new Map([[entry, '']]);
  for (const file of seen.keys()) {
    if (!file.startsWith(root)) continue;
    for (const name of importsOf(file)) {
      const target = name.startsWith('.') ? fileOf(file, name) : name;
      if (!seen.has(target)) seen.set(target, relative(root, file));
    }
  }
  return seen;
}

describe('what is sent to the phone of a participant', () => {
  const brought = broughtBy(join(root, 'renderer/participant/main.tsx'));
  const packages = [...brought].filter(([name]) => !name.startsWith(root)).map(([name, by]) => `${name} by ${by}`);

  it('holds React and no other package: no component library, no schemas', () => {
    expect(packages.filter((name) => !/^(react|react-dom\/client) /.test(name))).toEqual([]);
  });

  it('was looked at: the page has many modules', () => {
    expect(brought.size).toBeGreaterThan(40);
    expect(packages.length).toBeGreaterThan(1);
  });
});
