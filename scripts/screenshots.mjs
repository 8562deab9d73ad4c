// `npm run screenshots`: photographs the running app; ten of the pictures go into docs/pictures for the README.
import { ensureBuilt } from './build/build-all.mjs';
import { runVitest } from './test/run-vitest.mjs';

await ensureBuilt();
process.exit(await runVitest(['--project', 'screenshots', ...process.argv.slice(2)]));
