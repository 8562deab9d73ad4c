import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../shared/engine/agreement';
import { FrozenRun } from '../../../shared/model/run';
import { bundledComparison } from '../../fuzz/differential/bundled';
import { MUTATIONS } from '../../fuzz/differential/mutations';

/** `npm run fuzz:differential` plays thousands. */
const CI_DOCUMENTS = 150;
/** A wrong kernel that gets through so many documents is not noticed. */
const MOST_DOCUMENTS = 3_000;
const folder = new URL('../../fixtures/differential/', import.meta.url);

describe('two interpreters over made-up documents', () => {
  it(`agree on every event of ${CI_DOCUMENTS} documents`, async () => {
    const { compareDocument, emptyComparison } = await bundledComparison();
    const comparison = emptyComparison();
    for (let seed = 0; seed < CI_DOCUMENTS; seed += 1) compareDocument(comparison, seed);
    expect(comparison.differing.map(({ seed }) => seed)).toEqual([]);
    expect(comparison.documents).toBeGreaterThan(0.9 * CI_DOCUMENTS);
    expect(comparison.events).toBeGreaterThan(10 * CI_DOCUMENTS);
    expect(comparison.coverage.size).toBeGreaterThan(100);
  }, 60_000);

  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
    'agree on %s, where they once differed',
    (file) => {
      const run = FrozenRun.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
      expect(agreementOf(run, { mostEvents: 400 }).difference).toBeUndefined();
    },
  );
});

describe('a kernel that is wrong in one place is noticed', () => {
  it.each(MUTATIONS)(
    '$what',
    async (mutation) => {
      const { compareDocument, emptyComparison } = await bundledComparison(mutation);
      const comparison = emptyComparison();
      const first = mutation.near ?? 0;
      for (let seed = first; seed < first + MOST_DOCUMENTS && comparison.differing.length === 0; seed += 1)
        compareDocument(comparison, seed);
      expect(comparison.differing).toHaveLength(1);
    },
    120_000,
  );
});
