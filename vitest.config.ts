import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{shared,main,renderer,scripts}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
        },
      },
      {
        // the built program in a terminal; needs `npm run build`, no browser
        test: { name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: 60_000, fileParallelism: false },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
