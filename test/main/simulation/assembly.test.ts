import { expect, it } from 'vitest';
import { Assembly } from '../../../main/simulation/assembly';
import { BLOCK, type Block } from '../../../shared/analysis/simulation/block';
import { known } from '../../../shared/basics/assert';

const blockFrom = (nth: number): Block => ({
  from: nth * BLOCK,
  runs: BLOCK,
  outcomes: new Uint8Array(BLOCK).fill(nth + 1),
  ends: new Float64Array(BLOCK).fill(nth + 1),
  samples: [new Float64Array(BLOCK).fill(10 * (nth + 1))],
  counts: Int32Array.of(1, nth),
  sums: BigInt64Array.of(BigInt(nth + 1)),
});

it('puts blocks together in ascending order, in whatever order they arrive', () => {
  const assembly = new Assembly({ from: 0, runs: 3 * BLOCK });
  assembly.add(blockFrom(2));
  expect(assembly.block).toBeUndefined();
  assembly.add(blockFrom(0));
  expect(assembly.runs).toBe(BLOCK);
  assembly.add(blockFrom(1));
  const whole = known(assembly.block, 'there are blocks');
  expect([0, BLOCK, 3 * BLOCK - 1].map((run) => whole.samples[0]?.[run])).toEqual([10, 20, 30]);
  expect([...whole.counts, ...whole.sums]).toEqual([3, 3, 6n]);
});

it('is read by another thread where it stands, and what that one was given does not change meanwhile', () => {
  const assembly = new Assembly({ from: 0, runs: 2 * BLOCK });
  assembly.add(blockFrom(0));
  const given = structuredClone(known(assembly.block, 'there is one'));
  const before = structuredClone(given);
  assembly.add(blockFrom(1));
  expect(given).toEqual(before);
  expect(given.samples[0]?.buffer).toBeInstanceOf(SharedArrayBuffer);
});
