// A pretend Electron distribution, so that packaging can be checked where the real one cannot be downloaded.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the fuse wire inside the executable; @electron/fuses looks for these very bytes. */
const fuseSentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const wireVersion = 1;
/** Electron 45 as it is shipped, one digit a fuse: 1 on, 0 off. */
const shippedFuses = Buffer.from('101000011');

const texts = ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler', 'locales/en-US.pak'];

export function writeStubDistribution(folder, version) {
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true });
  const executable = Buffer.concat([
    Buffer.from('#!/bin/sh\nexit 0\n'),
    fuseSentinel,
    Buffer.from([wireVersion, shippedFuses.length]),
    shippedFuses,
    Buffer.alloc(64),
  ]);
  writeFileSync(join(folder, 'electron'), executable);
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  for (const name of texts) writeFileSync(join(folder, name), 'stub');
}
