import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/build/build-all.mjs';
import { projectRoot } from '../e2e/support/project-root';

beforeAll(() => ensureBuilt(), 60_000);

/** The files of a program that are loaded before its first line runs. */
function loaded(file: string, all = new Set<string>()): ReadonlySet<string> {
  if (all.has(file)) return all;
  all.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b.* from "(\.[^"]+)";$/gm);
  for (const [, path = ''] of imports) loaded(join(dirname(file), path), all);
  return all;
}

/** The packages that were bundled into a file, as its source map names them. */
function packagesIn(file: string): readonly string[] {
  if (!existsSync(`${file}.map`)) return []; // the bundler's own few lines
  const { sources } = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as { sources: string[] };
  return sources.flatMap((source) => /node_modules\/([^/]+)/.exec(source)?.[1] ?? []);
}

describe.each(['cli', 'serve', 'backend-process'])('the program %s', (name) => {
  it('starts without what writes PDF and Word', () => {
    const packages = [...loaded(join(projectRoot, 'out/main', `${name}.js`))].flatMap(packagesIn);
    expect(packages).toContain('zod'); // what it does need is found
    for (const writer of ['pdfkit', 'fontkit', 'docx']) expect(packages).not.toContain(writer);
  });
});
