import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/basics/time';
import { checkPlan } from '../../../../shared/compile/check-plan';
import type { Effect } from '../../../../shared/model/scenario';
import type { Plan } from '../../../../shared/model/plan';
import { aPlan, by, edited } from '../../editing/a-plan';

const scenario = 'scenario-1';
const timed = (at: number) =>
  by('inject.add', { scenario, set: { title: `At ${at}`, trigger: { kind: 'time', at: at * MINUTE } } });
const withEffect = (effect: Effect) => by('inject.add', { scenario, set: { effects: [effect] } });
const warnings = (plan: Plan): string[] =>
  checkPlan(plan).flatMap(({ code, place }) => (place.kind === 'inject' ? [`${code} ${place.id} ${place.field}`] : []));

describe('what is hardly meant in a scenario', () => {
  it('is two timed injects closer than five minutes; five are enough', () => {
    const plan = edited(aPlan(), timed(20), timed(0), timed(4), timed(9));

    expect(warnings(plan)).toEqual(['injects-close inject-3 trigger']);
  });

  it('is said in words that name both', () => {
    const [problem] = checkPlan(edited(aPlan(), timed(0), timed(4))).filter(({ code }) => code === 'injects-close');
    expect(problem?.message).toBe('“At 4” comes 4 min after “At 0”: a room needs 5 min for each.');
  });

  it('is an effect on a pool that no step claims, until one does', () => {
    const plan = edited(
      aPlan(),
      by('entry.add', { list: 'pools' }),
      withEffect({ op: 'pool', pool: 'pool-1', percent: 40 }),
    );
    const claimed = by('state.edit', { state: 'step-1', set: { claims: [{ pool: 'pool-1', units: 1 }] } });

    expect(warnings(plan)).toEqual(['effect-unfelt inject-1 effects']);
    expect(warnings(edited(plan, claimed))).toEqual([]);
  });

  it('is not an inject that is felt by another of its effects', () => {
    const effects: Effect[] = [
      { op: 'pool', pool: 'pool-1', percent: 40 },
      { op: 'fail', step: 'step-1' },
    ];
    const plan = edited(aPlan(), by('entry.add', { list: 'pools' }), by('inject.add', { scenario, set: { effects } }));

    expect(warnings(plan)).toEqual([]);
  });

  it('is the loss of a site where nothing is that the plan uses', () => {
    const plan = edited(
      aPlan(),
      by('entry.add', { list: 'sites' }),
      by('entry.add', { list: 'components', set: { site: 'site-1' } }),
      withEffect({ op: 'site', site: 'site-1', percent: 0 }),
    );
    const needed = by('state.edit', { state: 'step-1', set: { needs: ['component-1'] } });

    expect(warnings(plan)).toEqual(['effect-unfelt inject-1 effects']);
    expect(warnings(edited(plan, needed))).toEqual([]);
  });

  it('is no back-up that stands behind an owner', () => {
    const plan = edited(
      aPlan(),
      by('entry.add', { list: 'roles' }),
      by('entry.add', { list: 'roles' }),
      by('entry.edit', { list: 'roles', key: 'role-1', set: { backups: ['role-2'] } }),
      withEffect({ op: 'role', role: 'role-2', reachable: false }),
    );

    expect(warnings(plan)).toEqual(['effect-unfelt inject-1 effects']);
    expect(warnings(edited(plan, by('state.edit', { state: 'step-1', set: { owner: 'role-1' } })))).toEqual([]);
  });

  it('is not said of what does not exist: that is an error', () => {
    expect(warnings(edited(aPlan(), withEffect({ op: 'pool', pool: 'ghost', percent: 0 })))).toEqual([
      'unknown-reference inject-1 effects',
    ]);
  });
});
