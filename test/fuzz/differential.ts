// `npm run fuzz:differential -- --documents 300 --seed 1 [--json]`: the XState machine with the timekeeper and the kernel
// in lock step over made-up documents. A document in which they differ is written, shrunk, to test/fixtures/differential.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atLeast, none, printFigures, type Figure } from '../torture/figures';
import { compareDocument, emptyComparison, smallest, type Comparison } from './differential/compare';
import { CONSTRUCTS } from './differential/constructs';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    save: { type: 'string', default: '10' },
  },
});

const comparison = emptyComparison();
const first = Number(values.seed) * 1_000_000;
// Documents that the compiler refuses do not count.
for (let i = 0; comparison.documents < Number(values.documents); i += 1) {
  compareDocument(comparison, first + i);
  if (i % 100 === 99)
    process.stderr.write(`\r${comparison.documents} documents, ${comparison.differing.length} differ`);
}
process.stderr.write('\n');
for (const { seed, run } of comparison.differing.slice(0, Number(values.save))) save(seed, smallest(run));
process.exitCode = printFigures(figuresOf(comparison), values.json);

function save(seed: number, run: unknown): void {
  const file = join('test/fixtures/differential', `seed-${seed}.json`);
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
  process.stderr.write(`${file} shows a difference\n`);
}

function figuresOf({ documents, refused, events, coverage, differing }: Comparison): readonly Figure[] {
  const unknown = [...coverage.keys()].filter((it) => !CONSTRUCTS.includes(it));
  return [
    atLeast('documents', documents, Number(values.documents)),
    { name: 'refused_by_the_compiler', value: refused, target: '-', ok: true },
    atLeast('steps', events, documents * 5),
    // Rare things need more documents than a short run has.
    ...[...CONSTRUCTS, ...unknown].map((it) =>
      atLeast(it.replaceAll(' ', '_'), coverage.get(it) ?? 0, documents >= 5_000 ? 10 : 0),
    ),
    none('differences', differing.length),
  ];
}
