import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { DearFirst } from './test/dear-first.mjs';
import { purePackages } from './scripts/build/pure-packages.mjs';

export default defineConfig({
  plugins: [react()],
  test: {
    sequence: { sequencer: DearFirst },
    projects: [
      {
        extends: true,
        // the real `electron` package starts a download when it is imported
        resolve: {
          alias: {
            ...purePackages,
            electron: fileURLToPath(new URL('test/electron-host/api/electron.mjs', import.meta.url)),
          },
        },
        test: {
          name: 'unit',
          isolate: false, // no file leaves anything behind: nothing here is mocked, and a worker a file costs a fifth of the time
          maxWorkers: 2, // one less than there are cores by default
          testTimeout: 60_000, // a busy machine is slow, not wrong
          sequence: { groupOrder: 0 },
          include: ['test/{shared,main,renderer,scripts,resources}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
        },
      },
      {
        // the built program in a terminal; needs `npm run build`, no browser
        test: {
          name: 'cli',
          sequence: { groupOrder: 0 },
          include: ['test/cli/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          sequence: { groupOrder: 1 }, // has the machine to itself
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: 3, // each file has an app and a workspace of its own, and mostly waits for it
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } }, // one second by default: too short on a busy machine
        },
      },
      {
        // photographs for the README and for judging; run by `npm run screenshots` only
        test: {
          name: 'screenshots',
          sequence: { groupOrder: 2 },
          include: ['test/screenshots/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
