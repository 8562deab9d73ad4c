import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { constants, optimization } from '../../../scripts/build/constants.mjs';

/** The one that the product bundles: see scripts/build/pure-packages.mjs. */
const PURE_PDFKIT = join(process.cwd(), 'node_modules/pdfkit/js/pdfkit.browser.mjs');

/** One file out of a program of this repository: what is measured is bundled as the product is. */
export async function buildProgram(entry: string, to: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['node', 'module'], alias: { pdfkit: PURE_PDFKIT } },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: dirname(to),
      emptyOutDir: false,
      minify: false,
      target: 'node22',
      rolldownOptions: {
        optimization,
        output: { ...constants, entryFileNames: basename(to), codeSplitting: false },
      },
    },
  });
  return to;
}
