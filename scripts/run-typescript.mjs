// `node scripts/with-node.mjs scripts/run-typescript.mjs FILE.ts …` bundles a program of this repository and runs it:
// measuring commands and tortures, which use the product's own modules outside of its build.
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectRoot } from './node-runtime.mjs';

const [file, ...args] = process.argv.slice(2);
const outDir = join(projectRoot, 'out/tools');
await build({
  configFile: false,
  root: projectRoot,
  logLevel: 'error',
  resolve: { conditions: ['node', 'module'] },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: resolve(file),
    outDir,
    emptyOutDir: false,
    minify: false,
    target: 'node22',
    rolldownOptions: { output: { entryFileNames: '[name].js', codeSplitting: false } },
  },
});
const bundle = join(outDir, `${basename(file, '.ts')}.js`);
process.argv = [process.execPath, bundle, ...args];
await import(pathToFileURL(bundle).href);
