// Prints the plain closing line of the last test run: `N passed, N failed, N skipped`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../node-runtime.mjs';

const report = JSON.parse(readFileSync(join(projectRoot, 'out/test-report.json'), 'utf8'));
const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests, success } = report;
// a file that does not load has failed, though none of its tests ran
const failed = Math.max(numFailedTests, success ? 0 : 1, numFailedTests === 0 ? numFailedTestSuites : 0);
console.log(`${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);
