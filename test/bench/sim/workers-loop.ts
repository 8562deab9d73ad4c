// One measurement in a process of its own: so many worker threads play ref-recovery side by side; prints runs by the clock.
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { inlineMore } from '../../../main/simulation/inline-more';
import { known } from '../../../shared/basics/assert';
import { run } from '../../../shared/engine/kernel/run';
import { kernelOf } from '../../oracle/sample';
import { reference } from './plans';

const WARM = 100_000;

if (isMainThread) await main();
else work(z.object({ ms: z.number() }).parse(workerData).ms);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { workers: { type: 'string', default: '1' }, ms: { type: 'string', default: '1000' } },
  });
  inlineMore();
  const workers = Array.from(
    { length: Number(values.workers) },
    () => new Worker(new URL(import.meta.url), { workerData: { ms: Number(values.ms) } }),
  );
  await Promise.all(workers.map((it) => heard(it)));
  const begun = performance.now();
  const counts = workers.map((it) => heard(it));
  for (const worker of workers) worker.postMessage('go');
  const runs = (await Promise.all(counts)).reduce((sum, it) => sum + it, 0);
  const wall = (performance.now() - begun) / 1000;
  console.log(JSON.stringify({ runs, cpu: wall }));
  await Promise.all(workers.map((it) => it.terminate()));
}

function heard(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('message', (count) => resolve(z.number().parse(count)));
    worker.once('error', reject);
  });
}

/** Says 0 when it is warm, and how many runs it played when it was told to go. */
function work(ms: number): void {
  const port = known(parentPort, 'a worker thread has a parent');
  const { workflow, scenario } = reference('base');
  const k = kernelOf(workflow, scenario);
  const play = (from: number, count: number): void => {
    for (let i = from; i < from + count; i += 1) run(k, { kind: 'drawn', seed: 1, run: i });
  };
  play(0, WARM);
  port.once('message', () => {
    const until = performance.now() + ms;
    let runs = 0;
    for (; performance.now() < until; runs += 200) play(runs, 200);
    port.postMessage(runs);
  });
  port.postMessage(0);
}
