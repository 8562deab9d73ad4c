// `npm run bench:report -- [--rounds 3] [--json]`: a report of 5,000 events, 60 findings, 12 charts and 12 pictures as a file, as the app
// makes it: the built thread, each file in a process of its own. And what becomes of scripts and formulas. Builds first.
import ELK from 'elkjs/lib/elk.bundled.js';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { typefacesIn } from '../../main/export/text/open-typefaces';
import { invariant } from '../../shared/basics/assert';
import { layOut } from '../../shared/drawing/lay-out';
import { documentOf } from '../../shared/report/document/document-of';
import type { Block } from '../../shared/report/document/block';
import { buildReport } from '../../shared/report/build-report';
import { projectRoot } from '../e2e/support/project-root';
import { atLeast, atMost, none, printFigures, type Figure } from '../torture/figures';
import { dangerousCells, whatRuns } from './report/harmless';
import { largeRun, LARGE, PICTURES, shownPictures } from './report/large-run';
import { buildProgram } from './sim/build-program';
import { median } from './sim/child';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, json: { type: 'boolean', default: false } },
});
/** Milliseconds. */
const TARGETS = { pdf: 10_000, docx: 5_000, html: 3_000 } as const;
const Measured = z.object({
  ms: z.number(),
  cpuMs: z.number(),
  mb: z.number(),
  told: z.number(),
  bytes: z.number(),
  sha256: z.string(),
  events: z.number(),
  cancelMs: z.number(),
});

const built = join(projectRoot, 'out/bench');
mkdirSync(built, { recursive: true });
process.stderr.write(`load of this machine before: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores\n`);
const program = await buildProgram(join(projectRoot, 'test/bench/report/one-export.ts'), join(built, 'one-export.mjs'));
const input = largeRun(LARGE);
const orderFile = join(built, 'order.json');
const pictures = shownPictures();
writeFileSync(orderFile, JSON.stringify({ input, pictures, layout: await layOut(input.frozen.workflow, new ELK()) }));
const figures: Figure[] = [...sizeFigures()];
for (const format of ['pdf', 'docx', 'html'] as const) figures.push(...formatFigures(format));
const typefaces = typefacesIn(join(projectRoot, 'resources/fonts'));
const { scripts, requests, shown } = await whatRuns(typefaces);
figures.push(
  none('scripts', scripts),
  none('requests', requests),
  atLeast('script-payloads-shown-as-text', shown, 200),
  none('dangerous-cells', await dangerousCells(typefaces)),
);
process.exitCode = printFigures(figures, values.json);

/** That what is measured is what it is said to be. */
function sizeFigures(): readonly Figure[] {
  const report = buildReport(input);
  const blocks = documentOf(report, { pictures }).sections.flatMap((section) => section.blocks);
  const charts = blocks.reduce((sum, it) => sum + chartsIn(it), 0);
  const photographs = blocks.filter(({ kind }) => kind === 'picture').length;
  return [
    atLeast('events', report.log.length, 5_000),
    atLeast('findings', report.findings.length, 60),
    atLeast('charts', charts, 12),
    atLeast('pictures', photographs, PICTURES),
  ];
}

function chartsIn(block: Block): number {
  if (block.kind === 'figure') return 1;
  if (block.kind === 'columns') return block.columns.flat().reduce((sum, it) => sum + chartsIn(it), 0);
  return block.kind === 'subsection' ? block.blocks.reduce((sum, it) => sum + chartsIn(it), 0) : 0;
}

function formatFigures(format: keyof typeof TARGETS): readonly Figure[] {
  const rounds = Array.from({ length: Number(values.rounds) }, () => measured(format));
  const of = (key: 'ms' | 'cpuMs' | 'mb' | 'told' | 'cancelMs'): readonly number[] => rounds.map((round) => round[key]);
  return [
    atMost(`${format}-ms`, Math.round(median(of('ms'))), TARGETS[format]),
    { name: `${format}-cpu-ms`, value: Math.round(median(of('cpuMs'))), target: 'told', ok: true },
    atMost(`${format}-mb`, Math.round(Math.max(...of('mb'))), 500),
    atLeast(`${format}-progress`, Math.min(...of('told')), 2),
    atMost(`${format}-cancel-ms`, Math.round(Math.max(...of('cancelMs'))), 200),
    atMost(`${format}-different-files`, new Set(rounds.map(({ sha256 }) => sha256)).size, 1),
  ];
}

function measured(format: string): z.infer<typeof Measured> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, format, orderFile, join(built, `report.${format}`)],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  invariant(status === 0, `the export is made (${stderr})`);
  return Measured.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}
