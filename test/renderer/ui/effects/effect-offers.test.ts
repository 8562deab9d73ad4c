import { describe, expect, it } from 'vitest';
import { EFFECT_OFFERS } from '../../../../renderer/ui/effects/effect-offers';
import { Effect } from '../../../../shared/model/scenario';
import { aPlan, by, edited } from '../../../shared/editing/a-plan';

const full = edited(
  aPlan(),
  ...(['services', 'pools', 'components', 'sites', 'roles', 'vendors', 'knownErrors'] as const).map((list) =>
    by('entry.add', { list }),
  ),
  by('communication.add', { list: 'channels' }),
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
