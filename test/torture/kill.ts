// `npm run torture:kill -- --runs 50 [--seed S] [--json]`: kills a live drill at random moments and looks what is left.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atLeast, atMost, none, printFigures, type Figure } from './figures';
import { examine, type Examination } from './kill/examination';
import { facilitate } from './kill/facilitator';
import { kill } from './kill/one-kill';
import { seededRandom } from './seeded-random';

/** A new file now and then, so that looking at everything after each kill does not get slower and slower. */
const killsPerFile = 20;
const longestLife = 1_500;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    child: { type: 'string' },
  },
});

if (values.child !== undefined) await facilitate(values.child, process.cwd(), Number(values.seed));
else process.exitCode = printFigures(await torture(Number(values.runs), Number(values.seed)), values.json);

async function torture(kills: number, seed: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'statedrill-torture-'));
  const random = seededRandom(seed);
  const found: Examination[] = [];
  try {
    for (let round = 0; round < kills; round++) {
      const path = join(folder, `${Math.floor(round / killsPerFile)}.statedrill`);
      const script = String(random.below(1_000_000));
      const when = random.below(2) === 0 ? { ms: random.below(longestLife) } : { events: 1 + random.below(20) };
      const killed = await kill(when, [process.argv[1] ?? '', '--child', path, '--seed', script]);
      if (killed.complaint !== '')
        throw new Error(`The drill ended by itself (script ${script}):\n${killed.complaint}`);
      found.push(examine(path, killed));
      process.stderr.write(`\rkill ${round + 1} of ${kills}`);
    }
  } finally {
    process.stderr.write('\n');
    rmSync(folder, { recursive: true, force: true });
  }
  return figuresOf(found);
}

function figuresOf(found: readonly Examination[]): readonly Figure[] {
  const sum = (key: keyof Examination): number => found.reduce((total, one) => total + one[key], 0);
  const largest = (key: keyof Examination): number => Math.round(Math.max(...found.map((one) => one[key])) * 100) / 100;
  return [
    atLeast('kills', found.length, 1),
    atLeast('shown_events', sum('shownEvents'), found.length * 5),
    atLeast('shown_findings', sum('shownFindings'), Math.floor(found.length / 2)),
    none('lost_events', sum('lostEvents')),
    none('lost_findings', sum('lostFindings')),
    none('damaged_files', sum('damaged')),
    none('broken_chains', sum('brokenChains')),
    none('different_replays', sum('differentReplays')),
    none('different_timers', sum('differentTimers')),
    none('wrong_instants', sum('wrongInstants')),
    atMost('clock_lag_s', largest('lag'), 2),
    atMost('reopen_ms', largest('reopenMs'), 1_000),
  ];
}
