import { describe, expect, it } from 'vitest';
import { known } from '../../../shared/basics/assert';
import { compile } from '../../../shared/compile/compile';
import { createKernel } from '../../../shared/engine/kernel/create-kernel';
import type { Kernel } from '../../../shared/engine/kernel/kernel';
import { pictureOfKernel, type Picture } from '../../../shared/engine/kernel/picture';
import { nowOf, startedAtOf } from '../../../shared/engine/kernel/reading';
import { begin, run, step } from '../../../shared/engine/kernel/run';
import { tablesOf } from '../../../shared/engine/kernel/tables';
import { documentOf } from '../../fuzz/differential/compare';

/** All kernels share one memory: see shared/engine/kernel/arena.ts. */
function kernelFor(seed: number): Kernel | undefined {
  const { workflow, scenario } = documentOf(seed);
  const ir = compile(workflow);
  return ir.ok ? createKernel(tablesOf(ir.value, scenario)) : undefined;
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed).filter((seed) => kernelFor(seed) !== undefined);
const MOST = 60;
const chance = { kind: 'drawn', seed: 7, run: 3 } as const;

const kernel = (seed: number): Kernel => known(kernelFor(seed), 'a document without errors');

/** What there is to be seen of each event of a run; `between` is called after each of them. */
function pictures(k: Kernel, between: () => void): Picture[] {
  const seen: Picture[] = [];
  begin(k, chance);
  between();
  do {
    seen.push(pictureOfKernel(k));
    between();
  } while (step(k) && seen.length < MOST);
  return seen;
}

describe('kernels that take turns', () => {
  it('each go on from where they were', () => {
    const other = kernel(known(seeds[0], 'there are documents'));
    for (const seed of seeds.slice(1)) {
      const alone = pictures(kernel(seed), () => undefined);
      begin(other, chance);
      const inTurn = pictures(kernel(seed), () => {
        if (!step(other)) begin(other, chance);
      });
      expect(inTurn, `document ${seed}`).toEqual(alone);
    }
  });

  it('play the same run again after another document', () => {
    const [first, second] = seeds.map(kernel);
    const [a, b] = [known(first, 'a document'), known(second, 'another')];
    const stays = (): number[] => [nowOf(a), ...a.tables.steps.map((_, job) => startedAtOf(a, job))];
    run(a, chance);
    const before = stays();
    run(b, chance);
    expect(stays()).toEqual(before);
    run(a, { kind: 'planned' });
    run(a, chance);
    expect(stays()).toEqual(before);
  });

  it('may play another one from within a run', () => {
    const [a, b] = seeds.slice(2, 4).map(kernel);
    const [outer, inner] = [known(a, 'a document'), known(b, 'another')];
    const seen: number[] = [];
    run(outer, chance, (k) => seen.push(nowOf(k)));
    const nested: number[] = [];
    run(outer, chance, (k) => {
      run(inner, chance);
      nested.push(nowOf(k));
    });
    expect(nested).toEqual(seen);
  });
});
