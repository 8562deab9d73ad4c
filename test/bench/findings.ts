// `npm run bench:findings -- [--findings 50000] [--rounds 21] [--json]`: search in the register against reading its texts
// through with LIKE, in the same run, each the median of its rounds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createFindings, type Findings } from '../../main/storage/findings';
import { openWorkspace } from '../../main/storage/open';
import type { Workspace } from '../../main/storage/workspace';
import type { Finding } from '../../shared/model/finding';
import { everyFinding, type FindingFilter, type FindingOrder } from '../../shared/model/finding-query';
import { atMost, printFigures, type Figure } from '../torture/figures';
import { manyFindings } from './findings/many-findings';

const { values } = parseArgs({
  options: {
    findings: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '21' },
    json: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'statedrill-bench-'));
const opened = openWorkspace(join(folder, 'register.statedrill'));
if (!opened.ok) throw new Error(opened.error);
const workspace = opened.value;
const findings = createFindings(workspace);
fill(workspace, findings, manyFindings(Number(values.findings)));
process.exitCode = printFigures(measure(), values.json);
workspace.close();
rmSync(folder, { recursive: true, force: true });

function fill(into: Workspace, register: Findings, all: Iterable<Finding>): void {
  into.db.transaction(() => {
    for (const finding of all) register.add(finding);
  })();
}

function measure(): readonly Figure[] {
  const like = workspace.db.prepare(
    `SELECT count(*) AS found FROM finding WHERE title LIKE :p OR description LIKE :p OR other LIKE :p`,
  );
  const page = (filter: Partial<FindingFilter>, by: FindingOrder['by']) =>
    findings.page(
      { filter: { ...everyFinding, ...filter }, order: { by, descending: false }, today: '2026-11-28' },
      { offset: 0, limit: 100 },
    );
  const selective = page({ text: 'kestrel' }, 'relevance').total;
  const common = page({ text: 'restore' }, 'raised').total;
  if (selective === 0 || selective > 60 || common < Number(values.findings) / 2) throw new Error('the words are wrong');
  const scan = timed(() => like.all({ p: '%kestrel%' }));
  const scanCommon = timed(() => like.all({ p: '%restore%' }));
  return [
    ratio('selective-over-like', timed(() => page({ text: 'kestrel' }, 'relevance')) / scan, 1 / 30),
    ratio('common-over-like', timed(() => page({ text: 'restore' }, 'relevance')) / scanCommon, 1.5),
    told(
      'selective-ms',
      timed(() => page({ text: 'kestrel' }, 'relevance')),
    ),
    told(
      'common-ranked-ms',
      timed(() => page({ text: 'restore' }, 'relevance')),
    ),
    told(
      'common-by-severity-ms',
      timed(() => page({ text: 'restore' }, 'severity')),
    ),
    told('like-ms', scan),
    told('like-common-ms', scanCommon),
    atMostMs(
      'first-page-ms',
      timed(() => page({ view: 'active' }, 'severity')),
      100,
    ),
    atMostMs(
      'by-owner-ms',
      timed(() => page({}, 'owner')),
      200,
    ),
    {
      name: 'findings',
      value: findings.count({ filter: everyFinding, today: '2026-11-28' }),
      target: values.findings,
      ok: true,
    },
  ];
}

/** Median of the rounds, milliseconds; the first five, in which code is still being compiled, are not counted. */
function timed(work: () => unknown): number {
  for (let round = 0; round < 5; round += 1) work();
  const times = Array.from({ length: Number(values.rounds) }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).toSorted((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function ratio(name: string, value: number, most: number): Figure {
  return { ...atMost(name, rounded(value), rounded(most)), ok: value <= most };
}

function atMostMs(name: string, value: number, most: number): Figure {
  return atMost(name, Math.round(value * 10) / 10, most);
}

function told(name: string, value: number): Figure {
  return { name, value: Math.round(value * 100) / 100, target: 'told', ok: true };
}
