// `npm run bench:drill [-- --events 20000] [--json]`: eight hours of a drill with 20,000 events on a clock that the bench
// moves: what it costs in memory, how long an entry takes, how large the write-ahead log gets.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atLeast, atMost, none, printFigures } from '../torture/figures';
import { longDrill } from './drill/long-drill';

const { values } = parseArgs({
  options: { events: { type: 'string', default: '20000' }, json: { type: 'boolean', default: false } },
});
const MB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'statedrill-drill-'));
process.stderr.write(`load of this machine before: ${loadavg()[0]?.toFixed(1)}\n`);
try {
  const found = await longDrill(join(folder, 'long.statedrill'), { events: Number(values.events) });
  const sorted = found.appends.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  process.exitCode = printFigures(
    [
      atLeast('events', found.events, Number(values.events)),
      { name: 'append_p50_ms', value: at(0.5), target: '-', ok: true },
      atMost('append_p99_ms', at(0.99), 50),
      atMost('heap_growth_mb', rounded(found.growth.heap / MB), 50),
      atMost('process_growth_mb', rounded(found.growth.rss / MB), 50),
      atMost('write_ahead_log_mb', rounded(found.log / MB), 16),
      none('bugs', found.bugs),
      none('not_verified', found.verified ? 0 : 1),
    ],
    values.json,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
