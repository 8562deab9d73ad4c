import { describe, expect, it } from 'vitest';
import { converted } from '../../../../../renderer/plans/scenario/inspector/trigger-fields';
import { MINUTE } from '../../../../../shared/basics/time';
import { InjectTrigger } from '../../../../../shared/model/scenario';
import { aPlan, by, edited } from '../../../../shared/editing/a-plan';

const full = edited(
  aPlan(),
  by('inject.add', { scenario: 'scenario-1', set: { trigger: { kind: 'time', at: 80 * MINUTE } } }),
);

describe('an inject released another way', () => {
  const inject = full.scenarios[0]!.injects[0]!;

  it('keeps its time where both ways have one', () => {
    const missed = converted('missed', inject, full.workflow);

    expect(missed).toMatchObject({ kind: 'missed', by: 80 * MINUTE });
    expect(converted('time', { ...inject, trigger: missed }, full.workflow)).toEqual(inject.trigger);
  });

  it('is complete, also in a plan without states', () => {
    const empty = { ...full.workflow, states: [] };
    for (const kind of ['time', 'condition', 'missed', 'hand'] as const)
      expect(InjectTrigger.safeParse(converted(kind, inject, empty)).success).toBe(true);
  });
});
