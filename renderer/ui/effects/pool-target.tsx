import type { EffectOf, EffectProps } from './effect-props';
import { Thing } from './effect-thing';
import { OneOf } from './one-of';

/** A pool keeps a percentage, or loses units. */
export function PoolTarget(props: EffectProps<EffectOf<'pool'>>) {
  const { effect, onChange } = props;
  const { percent: _percent, lost: _lost, ...pool } = effect;
  return (
    <>
      <Thing {...props} field="pool" label="Pool" list="pools" />
      <OneOf
        label="Said as"
        value={effect.lost !== undefined && effect.percent === undefined ? 'lost' : 'percent'}
        options={[
          { value: 'percent', label: 'Percent that is left' },
          { value: 'lost', label: 'Units that are lost' },
        ]}
        onChange={(next) => void onChange(next === 'lost' ? { ...pool, lost: 1 } : { ...pool, percent: 50 })}
      />
    </>
  );
}
