import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { constants, optimization } from '../../../scripts/build/constants.mjs';
import { compileKernel, moduleOf } from '../../../scripts/kernel/compile-kernel.mjs';
import { invariant, known } from '../../../shared/basics/assert';

/** A change of the program's text: exactly one place of one file. */
export interface Mutation {
  readonly what: string;
  /** Seed of the first document to try: one shortly after it is known to show a rare mistake. */
  readonly near?: number;
  /** Below shared/engine/kernel. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const root = new URL('../../..', import.meta.url).pathname;

/** The comparison of both interpreters as one file, as fast as the product's own bundle; with a mutated kernel where asked. */
export async function bundledComparison(mutation?: Mutation): Promise<typeof import('./compare')> {
  const folder = mkdtempSync(join(tmpdir(), 'statedrill-fuzz-'));
  try {
    const output = await build({
      configFile: false,
      root,
      logLevel: 'error',
      plugins: mutation === undefined ? [] : [mutating(mutation)],
      resolve: { conditions: ['node', 'module'] },
      ssr: { noExternal: true },
      build: {
        ssr: join(root, 'test/fuzz/differential/compare.ts'),
        write: false,
        minify: false,
        target: 'node22',
        rolldownOptions: { optimization, output: { ...constants, codeSplitting: false } },
      },
    });
    invariant('output' in output, 'one build, not watched');
    const file = join(folder, 'comparison.mjs');
    writeFileSync(file, known(output.output[0], 'one file').code);
    // The bundle exports what its entry exports.
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof import('./compare');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The mistake is in the TypeScript and in the machine code made from it. */
function mutating({ file, from, to }: Mutation) {
  const mutated = (code: string): string => {
    invariant(code.split(from).length === 2, `"${from}" stands once in ${file}`);
    return code.replace(from, () => to);
  };
  const isMeant = (id: string): boolean => id.endsWith(`/shared/engine/kernel/${file}`);
  const read = (id: string): string => (isMeant(id) ? mutated(readFileSync(id, 'utf8')) : readFileSync(id, 'utf8'));
  return {
    name: 'mutation',
    transform(code: string, id: string): string | undefined {
      if (id.endsWith('/shared/engine/kernel/machine-code.ts'))
        // What is compared keeps stays.
        return moduleOf(compileKernel(root, { read, optimizes: false, variants: ['withStays'] }).bytes);
      return isMeant(id) ? mutated(code) : undefined;
    },
    enforce: 'pre' as const,
  };
}
