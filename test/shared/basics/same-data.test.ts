import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/basics/canonical-json';
import { sameData } from '../../../shared/basics/same-data';

const data = fc.jsonValue({ maxDepth: 3 });

it('two values say the same when their canonical JSON does', () => {
  fc.assert(
    fc.property(data, data, (a, b) => {
      const [one, other] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))] as [unknown, unknown];
      expect(sameData(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
      expect(sameData(one, JSON.parse(JSON.stringify(a)))).toBe(true);
    }),
  );
});

it('an absent key is the same as one that is undefined, and the order of keys says nothing', () => {
  expect(sameData({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameData({ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 })).toBe(true);
});

it.each([
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [[1, 2], [1]],
  [[], {}],
  [null, {}],
  [0, null],
  ['1', 1],
  [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
])('%j is not %j', (a, b) => {
  expect(sameData(a, b)).toBe(false);
});
