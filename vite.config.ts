import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { constants, optimization } from './scripts/build/constants.mjs';
import { purePackages } from './scripts/build/pure-packages.mjs';

/** Licences of the packages that are bundled: they go with the app. */
const notices = { fileName: 'licenses.md' };

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The only packages loaded at run time; everything else is bundled. */
const runtimePackages = ['electron', 'better-sqlite3'];

const mainEntries = {
  index: at('main/electron.ts'),
  'backend-process': at('main/backend-process.ts'),
  serve: at('main/serve.ts'),
  cli: at('main/cli.ts'),
  'simulation-worker': at('main/simulation-worker.ts'),
  'report-worker': at('main/report-worker.ts'),
};

function nodeBundle(outDir: string, input: Record<string, string>, format: 'es' | 'cjs'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: runtimePackages, conditions: ['node', 'module'] },
    build: {
      outDir: at(outDir),
      emptyOutDir: true,
      license: notices,
      ssr: true,
      target: 'node22',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input,
        external: [...runtimePackages, ...builtinModules, /^node:/],
        optimization,
        output: {
          ...constants,
          format,
          entryFileNames: `[name].${format === 'cjs' ? 'cjs' : 'js'}`,
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  };
}

export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react()],
  resolve: { alias: purePackages },
  builder: {}, // `vite build` builds every environment below
  environments: {
    client: {
      build: {
        outDir: at('out/renderer'),
        emptyOutDir: true,
        manifest: 'pages.json', // says what the participants' page is made of: nothing else is ever served to the network
        license: notices,
        sourcemap: true,
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          input: {
            index: at('renderer/index.html'),
            projector: at('renderer/projector.html'),
            participant: at('renderer/participant.html'),
          },
        },
      },
    },
    main: nodeBundle('out/main', mainEntries, 'es'),
    preload: nodeBundle('out/preload', { index: at('main/preload.ts') }, 'cjs'), // a sandboxed preload must be one CJS file
  },
  server: { host: '127.0.0.1' },
});
