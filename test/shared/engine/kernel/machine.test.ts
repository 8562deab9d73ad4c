import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileKernel, moduleOf } from '../../../../scripts/kernel/compile-kernel.mjs';
import { emptyBlock } from '../../../../shared/analysis/simulation/block';
import { closeBlock, noteSamples, openBlock } from '../../../../shared/analysis/simulation/count-block';
import { shapeOf, type Shape } from '../../../../shared/analysis/simulation/shape';
import { doubles, ints } from '../../../../shared/engine/kernel/arena';
import * as at from '../../../../shared/engine/kernel/layout';
import { createKernel } from '../../../../shared/engine/kernel/create-kernel';
import type { Kernel } from '../../../../shared/engine/kernel/kernel';
import { machine } from '../../../../shared/engine/kernel/machine';
import { runCounted } from '../../../../shared/engine/kernel/run';
import { tablesOf } from '../../../../shared/engine/kernel/tables';
import { compile } from '../../../../shared/compile/compile';
import { known } from '../../../../shared/basics/assert';
import { everything, manySteps, reference } from '../../../bench/sim/plans';
import { documentOf } from '../../../fuzz/differential/compare';

const root = new URL('../../../..', import.meta.url).pathname;

/** What a kernel holds when a run is over: every bit of it. */
function rest({ extent }: Kernel): readonly Buffer[] {
  const { ints: whole, doubles: fractions, stays, lists, timers } = extent;
  const parts = [
    ints.subarray(0, whole),
    doubles.subarray(0, fractions),
    doubles.subarray(at.STAY, at.STAY + stays),
    ints.subarray(at.LISTS, at.LISTS + lists),
    ints.subarray(at.TIMERS, at.TIMERS + timers),
    doubles.subarray(at.INSTANTS, at.INSTANTS + timers),
  ];
  return parts.map((part) => Buffer.from(new Uint8Array(part.buffer, part.byteOffset, part.byteLength).slice()));
}

/** A run in a block of its own: the kernel's memory, and all that was counted. */
function afterCounting(k: Kernel, shape: Shape, run: number): readonly Buffer[] {
  const block = emptyBlock(shape, 0, 1);
  openBlock(k, shape, block);
  runCounted(k, { kind: 'drawn', seed: 5, run });
  const memory = rest(k);
  noteSamples(k, block, 0);
  closeBlock(k, shape, block);
  return [...memory, ...[block.counts, block.sums, ...block.samples].map((part) => Buffer.from(part.slice().buffer))];
}

function inTypeScript<T>(act: () => T): T {
  const { code } = machine;
  machine.code = undefined;
  try {
    return act();
  } finally {
    machine.code = code;
  }
}

const documents = [
  ...Array.from({ length: 60 }, (_, seed) => ({ name: `document ${seed}`, ...documentOf(seed) })),
  { name: 'ref-recovery', ...reference('base') },
  { name: 'ref-recovery under stress', ...reference('stress') },
  { name: 'everything', ...everything() },
  { name: 'a plan whose agenda is a heap', ...manySteps(700) },
];

describe('the machine code of the kernel', () => {
  it('is made from its TypeScript: run "npm run kernel:compile" after a change', () => {
    const { bytes } = compileKernel(root);
    const written = readFileSync(join(root, 'shared/engine/kernel/machine-code.ts'), 'utf8');
    expect(written === moduleOf(bytes)).toBe(true);
  }, 30_000);

  it('leaves the same numbers behind as its TypeScript, run by run', () => {
    let compared = 0;
    for (const { name, workflow, scenario } of documents) {
      const ir = compile(workflow);
      if (!ir.ok) continue;
      for (const stays of [true, false]) {
        const k = createKernel(tablesOf(ir.value, scenario), { stays });
        known(machine.code, 'there is machine code where there is WebAssembly');
        const shape = shapeOf(k);
        for (let i = 0; i < 2; i += 1) {
          const left = (): readonly Buffer[] => afterCounting(k, shape, i);
          const here = left();
          const there = inTypeScript(left);
          const same = there.every((bytes, part) => bytes.equals(known(here[part], 'as many parts')));
          expect(same, `${name}, run ${i}, ${stays ? 'with' : 'without'} stays`).toBe(true);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('stops for whoever listens at the same instants as its TypeScript', () => {
    const { workflow, scenario } = everything();
    const ir = compile(workflow);
    if (!ir.ok) throw new Error('the plan has no errors');
    const k = createKernel(tablesOf(ir.value, scenario));
    const heard = (): number[] => {
      const instants: number[] = [];
      runCounted(k, { kind: 'drawn', seed: 3, run: 9 }, () => void instants.push(doubles[at.now] ?? -1));
      return instants;
    };
    const told = heard();
    expect(told.length).toBeGreaterThan(5);
    expect(inTypeScript(heard)).toEqual(told);
  });
});
