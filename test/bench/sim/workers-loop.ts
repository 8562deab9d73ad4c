// Worker threads in a process of their own that play ref-recovery side by side, as often as they are told to: warm from the
// first stretch on. Started by gains.ts, which says each time which of them play and for how long.
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { z } from 'zod';
import { inlineMore } from '../../../main/simulation/inline-more';
import { known } from '../../../shared/basics/assert';
import { run } from '../../../shared/engine/kernel/run';
import { kernelOf } from '../../oracle/sample';
import { cpuTime } from './cpu-time';
import { reference } from './plans';

const WARM = 100_000;
const WORKERS = 2;

const Asked = z.object({ workers: z.array(z.number()), ms: z.number() });
type Asked = z.infer<typeof Asked>;

if (isMainThread) await main();
else work();

async function main(): Promise<void> {
  inlineMore();
  const workers = Array.from({ length: WORKERS }, () => new Worker(new URL(import.meta.url)));
  await Promise.all(workers.map((it) => heard(it)));
  process.on('message', (asked) => void playSideBySide(workers, Asked.parse(asked)));
  process.once('disconnect', () => process.exit());
  process.send?.('warm');
}

async function playSideBySide(workers: readonly Worker[], { workers: nths, ms }: Asked): Promise<void> {
  const playing = nths.map((nth) => known(workers[nth], 'there are as many workers as are asked'));
  const spent = cpuTime();
  const begun = performance.now();
  const counts = playing.map((it) => heard(it));
  for (const worker of playing) worker.postMessage(ms);
  const runs = (await Promise.all(counts)).reduce((sum, it) => sum + it, 0);
  process.send?.({ runs, wall: (performance.now() - begun) / 1000, cpu: cpuTime() - spent });
}

/** The next number that a worker says. */
function heard(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('message', (count) => {
      worker.off('error', reject);
      resolve(z.number().parse(count));
    });
    worker.once('error', reject);
  });
}

/** Says 0 when it is warm, and how many runs it played each time it was told to play. */
function work(): void {
  const port = known(parentPort, 'a worker thread has a parent');
  const { workflow, scenario } = reference('base');
  const k = kernelOf(workflow, scenario);
  const play = (from: number, count: number): void => {
    for (let i = from; i < from + count; i += 1) run(k, { kind: 'drawn', seed: 1, run: i });
  };
  play(0, WARM);
  port.on('message', (ms) => {
    const until = performance.now() + z.number().parse(ms);
    let runs = 0;
    for (; performance.now() < until; runs += 200) play(runs, 200);
    port.postMessage(runs);
  });
  port.postMessage(0);
}
