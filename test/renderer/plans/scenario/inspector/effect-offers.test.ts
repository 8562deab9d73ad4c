import { describe, expect, it } from 'vitest';
import { EFFECT_OFFERS } from '../../../../../renderer/plans/scenario/inspector/effect-offers';
import { converted } from '../../../../../renderer/plans/scenario/inspector/trigger-fields';
import { MINUTE } from '../../../../../shared/basics/time';
import { Effect, InjectTrigger } from '../../../../../shared/model/scenario';
import { aPlan, by, edited } from '../../../../shared/editing/a-plan';

const full = edited(
  aPlan(),
  ...(['services', 'pools', 'components', 'sites', 'roles', 'vendors', 'knownErrors'] as const).map((list) =>
    by('entry.add', { list }),
  ),
  by('communication.add', { list: 'channels' }),
  by('inject.add', { scenario: 'scenario-1', set: { trigger: { kind: 'time', at: 80 * MINUTE } } }),
);

describe('effects on offer', () => {
  it('are all that the model knows, each complete', () => {
    const made = EFFECT_OFFERS.map(({ make }) => make(full.workflow));

    expect(made.every((effect) => Effect.safeParse(effect).success)).toBe(true);
    expect(new Set(made.map((effect) => effect?.op))).toEqual(
      new Set(Effect.options.map(({ shape }) => shape.op.value)),
    );
  });

  it('are withheld while the plan has nothing that they could hit', () => {
    const empty = { ...full.workflow, states: [], pools: [] };
    const made = (label: string) => EFFECT_OFFERS.find((offer) => offer.label === label)?.make(empty);

    expect(made('Capacity of a pool')).toBeUndefined();
    expect(made('Step or option blocked')).toBeUndefined();
  });
});

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
