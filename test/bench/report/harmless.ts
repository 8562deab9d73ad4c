import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unzipSync } from 'fflate';
import { makeReport } from '../../../main/export/make-report';
import type { OpenTypefaces } from '../../../main/export/text/open-typefaces';
import { prepareReport } from '../../../shared/report/build-report';
import { launchChromium } from '../../e2e/launch';
import { poisonedInTurn } from '../../shared/report/poisoned';
import { formulas, scripts } from './payloads';

/** How many reports hold all payloads in other fields each. */
const TURNS = 8;

const made = (payloads: readonly string[], turn: number, format: 'html' | 'csv' | 'xlsx', typefaces: OpenTypefaces) =>
  makeReport(
    {
      input: poisonedInTurn(payloads, turn * 23),
      format,
      paper: 'a4',
      names: 'persons',
      leaveOut: [],
    },
    { typefaces, prepare: prepareReport },
  );

/** Opens reports full of scripts in a browser: what ran, what was asked for, how many script elements there are. */
export async function whatRuns(
  typefaces: OpenTypefaces,
): Promise<{ scripts: number; requests: number; shown: number }> {
  let requests = 0;
  const server = createServer((_, answer) => {
    requests += 1;
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const payloads = scripts(`http://127.0.0.1:${(server.address() as AddressInfo).port}`); // `as`: it listens on a port
  const browser = await launchChromium();
  let found = 0;
  const shown = new Set<string>();
  try {
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (message.text().includes('ran-')) found += 1;
    });
    page.on('request', () => (requests += 1));
    for (let turn = 0; turn < TURNS; turn++) {
      const { text } = await made(payloads, turn, 'html', typefaces);
      await page.setContent(text, { waitUntil: 'load' });
      found += await page.evaluate(
        () => document.scripts.length + document.querySelectorAll('[onload],[onerror],[onmouseover],[onfocus],[ontoggle],[onbegin],a[href^="javascript"],iframe,object').length, // prettier-ignore
      );
      const words = await page.evaluate(() => document.body.textContent);
      for (const payload of payloads) if (words.includes(firstLine(payload))) shown.add(payload);
    }
  } finally {
    await browser.close();
    server.close();
  }
  return { scripts: found, requests, shown: shown.size };
}

// oxlint-disable-next-line no-control-regex -- the report drops it
const firstLine = (payload: string): string => payload.replaceAll(/\u0000/g, '').slice(0, 40);

/** Cells of tables that a spreadsheet would take for a formula. */
export async function dangerousCells(typefaces: OpenTypefaces): Promise<number> {
  let dangerous = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const csv = await made(formulas(), turn, 'csv', typefaces);
    for (const bytes of filesOf(csv.text)) dangerous += count(bytes, /(?:^|[,;\n\r\t"])\s*[=+@＝]/g);
    const xlsx = await made(formulas(), turn, 'xlsx', typefaces);
    for (const bytes of filesOf(xlsx.text)) dangerous += count(bytes, /<f[ >]/g);
  }
  return dangerous;
}

const filesOf = (base64: string): readonly Uint8Array[] => Object.values(unzipSync(Buffer.from(base64, 'base64')));
const count = (bytes: Uint8Array, pattern: RegExp): number =>
  Buffer.from(bytes).toString('utf8').match(pattern)?.length ?? 0;
