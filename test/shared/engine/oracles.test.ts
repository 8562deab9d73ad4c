import { describe, expect, it } from 'vitest';
import { checkRefRecovery } from '../../oracle/ref-recovery-check';
import { checkTemplate, references } from '../../oracle/templates-check';
import type { Figure } from '../../torture/figures';

/** `npm run oracle:ref-recovery` and `oracle:templates` do the same with 100,000 runs. */
const CI_RUNS = 5_000;
const short = (figures: readonly Figure[]): readonly Figure[] => figures.filter(({ ok }) => !ok);

describe('the kernel against outside calculations', () => {
  it.each(['base', 'stress'] as const)(
    'gives the reference figures of ref-recovery, %s',
    (name) => {
      const figures = checkRefRecovery(name, CI_RUNS, 5);
      expect(figures).toHaveLength(22);
      expect(short(figures)).toEqual([]);
    },
    60_000,
  );

  it.each(Object.keys(references))(
    'gives the percentiles and shares of %s in oracle form',
    (id) => {
      const figures = checkTemplate(id, CI_RUNS, 5);
      expect(figures.length).toBeGreaterThan(7);
      expect(short(figures)).toEqual([]);
    },
    60_000,
  );
});
