// `npm test [-- vitest arguments]`: builds, then unit, command-line and end-to-end tests; without a browser, all but the last.
import { join } from 'node:path';
import { findChromium } from '../test/e2e/support/find-chromium.mjs';
import { ensureBuilt } from './build/build-all.mjs';
import { projectRoot } from './node-runtime.mjs';
import { electronBinary } from './start/electron-binary.mjs';
import { countTests, runVitest } from './test/run-vitest.mjs';

const report = join(projectRoot, 'out/test-report.json');

let chromium;
try {
  await ensureBuilt();
  chromium = await findChromium();
} catch (cause) {
  console.error(cause.message);
  process.exit(1);
}

const projects = ['unit', 'cli', ...(chromium ? ['e2e'] : [])];
const code = await runVitest([
  ...projects.flatMap((name) => ['--project', name]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  '--passWithNoTests',
  ...process.argv.slice(2),
]);

if (!electronBinary()) {
  console.log('Real Electron: NOT TESTED – its binary is not here; npm run electron:get');
}
if (!chromium) console.log(`E2E: 0 of ${await countTests('e2e')} run – no browser; apt-get install chromium`);
process.exit(code);
