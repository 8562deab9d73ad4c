// `node scripts/with-node.mjs scripts/run-typescript.mjs FILE.ts …` bundles a program of this repository and runs it:
// measuring commands and tortures, which use the product's own modules outside of its build.
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { constants, optimization } from './build/constants.mjs';
import { purePackages } from './build/pure-packages.mjs';
import { projectRoot } from './node-runtime.mjs';

const [file, ...args] = process.argv.slice(2);
/** Packages that are not bundled: native ones, and those that find their own files. */
const installed = ['electron', 'better-sqlite3', 'playwright-core', 'vite'];
const perhapsInstalled = ['@sparticuz/chromium'];
const outDir = join(projectRoot, 'out/tools');
await build({
  configFile: false,
  root: projectRoot,
  logLevel: 'error',
  resolve: { conditions: ['node', 'module'], alias: purePackages },
  ssr: { noExternal: true, external: installed },
  plugins: [{ name: 'own-folder', transform: ownFolder }],
  build: {
    ssr: resolve(file),
    outDir,
    emptyOutDir: false,
    minify: false,
    target: 'node22',
    rolldownOptions: {
      external: perhapsInstalled,
      optimization,
      output: { ...constants, entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
const bundle = join(outDir, `${basename(file, '.ts')}.js`);
process.argv = [process.execPath, bundle, ...args];
await import(pathToFileURL(bundle).href);

/** A module of ours goes on knowing its own folder, though it runs from the bundle's. */
function ownFolder(code, id) {
  if (id.includes('node_modules') || !code.includes('import.meta.dirname')) return undefined;
  return { code: code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))), map: null };
}
