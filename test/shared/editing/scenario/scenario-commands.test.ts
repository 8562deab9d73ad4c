import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/basics/time';
import { byNumber, plannedAt } from '../../../../shared/model/inject-order';
import type { Plan } from '../../../../shared/model/plan';
import { aPlan, by, edited, refusal } from '../a-plan';

const S = 'scenario-1';
const scenarioOf = (plan: Plan) => plan.scenarios[0]!;
/** Titles with their numbers, as the table lists them. */
const listed = (plan: Plan): string[] => byNumber(scenarioOf(plan).injects).map(({ no, title }) => `${no} ${title}`);

const threeInjects = (): Plan =>
  edited(
    aPlan(),
    by('inject.add', { scenario: S, set: { title: 'First' } }),
    by('inject.add', { scenario: S, set: { title: 'Second' } }),
    by('inject.add', { scenario: S, set: { title: 'Third' } }),
  );

describe('injects of a scenario', () => {
  it('follow one another ten minutes apart', () => {
    const { injects } = scenarioOf(threeInjects());

    expect(injects.map(plannedAt)).toEqual([0, 10 * MINUTE, 20 * MINUTE]);
    expect(injects.map(({ no }) => no)).toEqual([1, 2, 3]);
  });

  it('make room for one that is added between them', () => {
    const plan = edited(
      threeInjects(),
      by('inject.add', { scenario: S, after: 'inject-1', set: { title: 'Between' } }),
    );

    expect(listed(plan)).toEqual(['1 First', '2 Between', '3 Second', '4 Third']);
    expect(plannedAt(scenarioOf(plan).injects[1]!)).toBe(10 * MINUTE);
  });

  it('are copied right below themselves', () => {
    const plan = edited(threeInjects(), by('injects.duplicate', { scenario: S, injects: ['inject-1', 'inject-3'] }));

    expect(listed(plan)).toEqual(['1 First', '2 First', '3 Second', '4 Third', '5 Third']);
    expect(new Set(scenarioOf(plan).injects.map(({ id }) => id)).size).toBe(5);
  });

  it('are numbered by time in one go; one that waits for a condition stays behind what it follows', () => {
    const plan = edited(
      threeInjects(),
      by('inject.edit', {
        scenario: S,
        inject: 'inject-2',
        set: { trigger: { kind: 'condition', guard: { kind: 'step', step: 'step-1', is: 'done' } } },
      }),
      by('inject.move', { scenario: S, inject: 'inject-1', to: 60 * MINUTE }),
      by('injects.renumber', { scenario: S }),
    );

    expect(listed(plan)).toEqual(['1 Third', '2 First', '3 Second']);
    expect(scenarioOf(plan).injects.map(({ title }) => title)).toEqual(['Third', 'First', 'Second']);
  });

  it('are left alone by a renumbering that would change nothing', () => {
    const plan = threeInjects();
    expect(scenarioOf(edited(plan, by('injects.renumber', { scenario: S })))).toBe(scenarioOf(plan));
  });

  it('cannot be moved before the disruption, nor without a time of their own', () => {
    const moved = edited(threeInjects(), by('inject.move', { scenario: S, inject: 'inject-2', to: -5 * MINUTE }));
    const byHand = by('inject.edit', { scenario: S, inject: 'inject-2', set: { trigger: { kind: 'hand' } } });

    expect(plannedAt(scenarioOf(moved).injects[1]!)).toBe(0);
    expect(refusal(edited(moved, byHand), 'inject.move', { scenario: S, inject: 'inject-2', to: 5 })).toMatch(
      /no time/,
    );
  });

  it('keep their deadline when a contingency inject is moved', () => {
    const missed = { kind: 'missed', state: 'step-1', by: 0 } as const;
    const plan = edited(
      threeInjects(),
      by('inject.edit', { scenario: S, inject: 'inject-1', set: { trigger: missed } }),
      by('inject.move', { scenario: S, inject: 'inject-1', to: 30 * MINUTE }),
    );

    expect(scenarioOf(plan).injects[0]?.trigger).toEqual({ ...missed, by: 30 * MINUTE });
  });
});

describe('scenarios of a plan', () => {
  it('are copied with injects of their own, so that a problem leads to one of them only', () => {
    const plan = edited(threeInjects(), by('scenario.duplicate', { scenario: S }));
    const ids = plan.scenarios.flatMap(({ injects }) => injects.map(({ id }) => id));

    expect(plan.scenarios.map(({ title }) => title)).toEqual(['Tabletop', 'Tabletop (copy)']);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  it('refuse a start of the story that is no time of day', () => {
    expect(refusal(aPlan(), 'scenario.edit', { scenario: S, set: { startsAt: 'late' } })).toMatch(/not possible/);
  });

  it('can all be removed: the plan is then drilled without prepared injects', () => {
    expect(edited(aPlan(), by('scenario.remove', { scenario: S })).scenarios).toEqual([]);
  });
});
