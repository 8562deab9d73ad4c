import { join } from 'node:path';
import { projectRoot } from '../node-runtime.mjs';

/**
 * pdfkit's build without Node: it compresses in JavaScript, so a report is the same file in every host, whichever zlib
 * that host brings.
 */
export const purePackages = { pdfkit: join(projectRoot, 'node_modules/pdfkit/js/pdfkit.browser.mjs') };
