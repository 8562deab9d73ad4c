import { basename, dirname } from 'node:path';
import { build } from 'vite';

/** One file out of a program of this repository: what is measured is bundled as the product is. */
export async function buildProgram(entry: string, to: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['node', 'module'] },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: dirname(to),
      emptyOutDir: false,
      minify: false,
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: basename(to), codeSplitting: false } },
    },
  });
  return to;
}
