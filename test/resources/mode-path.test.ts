import { describe, expect, it } from 'vitest';
import { oracleForm } from '../../shared/analysis/oracle-form';
import { drawn, play, PLANNED, template, templateIds } from './templates';

/**
 * Minutes from the disruption to the end. `oracle` is an outside calculation of the mode path: exact. `withInjects` was
 * measured on this engine and stands beside it, so that a change of a template or of the engine is noticed.
 */
const MINUTES: Readonly<Record<string, { oracle: number; withInjects: number }>> = {
  'wrong-host': { oracle: 1137, withInjects: 1284.75 },
  'split-writes': { oracle: 1430, withInjects: 1734.1 },
  'campus-fire': { oracle: 1575, withInjects: 1680 },
};

describe.each(templateIds)('the mode path of %s', (id) => {
  const plan = template(id);

  it('takes exactly as long as the outside calculation says', () => {
    const run = play(oracleForm(plan), PLANNED);
    expect(run.board.ended?.outcome).toBe('recovered');
    expect(run.minutes).toBe(MINUTES[id]?.oracle);
  });

  it('takes longer with its injects', () => {
    const run = play(plan, PLANNED);
    expect(run.board.ended?.outcome).toBe('recovered');
    expect(run.minutes).toBe(MINUTES[id]?.withInjects);
  });
});

describe.each(templateIds)('%s played by itself', (id) => {
  const plan = template(id);
  const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

  it('reaches an end of its own with every seed from 1 to 20', () => {
    const outcomes = seeds.map((seed) => play(plan, drawn(seed)).board.ended?.outcome);
    expect(outcomes.filter((outcome) => outcome !== 'recovered' && outcome !== 'failed')).toEqual([]);
  });

  it('is the same run for the same seed', () => {
    expect(play(plan, drawn(7)).journal).toEqual(play(plan, drawn(7)).journal);
  });
});
