// `npm run reader:report -- --out DIR`: the report of a recorded tabletop in every format, to be read by somebody who has
// never seen the app (docs/reader-test.md).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend } from '../main/backend';
import type { MadeFile } from '../shared/contract/made-file';
import { FakeTime } from './main/support/fake-time';
import { tabletop } from './reader/tabletop';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/reader' }, paper: { type: 'string', default: 'a4' } } }); // prettier-ignore
const folder = mkdtempSync(join(tmpdir(), 'statedrill-reader-'));
const time = new FakeTime();
const backend = createBackend({ workspace: join(folder, 'reader.statedrill'), resources: resolve('resources'), time });
try {
  const runId = await tabletop(backend, time);
  mkdirSync(values.out, { recursive: true });
  for (const format of ['pdf', 'docx', 'html', 'md', 'json'] as const) {
    const asked = { runId, format, paper: values.paper, names: 'roles' };
    const made = await backend.dispatch('report.render', asked, { kind: 'cli', name: 'reader' });
    if (!made.ok) throw new Error(made.error.message);
    const { fileName, encoding, text } = made.value as MadeFile; // `as`: the answer of that procedure
    const path = join(values.out, fileName);
    writeFileSync(path, encoding === 'base64' ? Buffer.from(text, 'base64') : text);
    console.log(path);
  }
} finally {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
}
