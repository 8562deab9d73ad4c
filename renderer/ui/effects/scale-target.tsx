import type { EffectOf, EffectProps } from './effect-props';
import { Thing } from './effect-thing';
import { OneOf } from './one-of';
import { stepsOf } from './step-choices';
import { ThingSelect } from './thing-select';

/** One step takes longer, or every step that claims or is paced by a pool. */
export function ScaleTarget(props: EffectProps<EffectOf<'scale'>>) {
  const { effect, workflow, onChange } = props;
  const { step: _step, pool: _pool, ...scale } = effect;
  const what = effect.step === undefined && effect.pool !== undefined ? 'pool' : 'step';
  const firstPool = workflow.pools[0]?.key;
  const firstStep = stepsOf(workflow)[0]?.key;
  return (
    <>
      <OneOf
        label="What takes longer"
        value={what}
        options={[
          { value: 'step', label: 'One step' },
          { value: 'pool', label: 'Every step on a pool' },
        ]}
        onChange={(next) =>
          void onChange({
            ...scale,
            ...(next === 'pool'
              ? firstPool !== undefined && { pool: firstPool }
              : firstStep !== undefined && { step: firstStep }),
          })
        }
      />
      {what === 'step' ? (
        <ThingSelect
          label="Step"
          among={stepsOf(workflow)}
          value={effect.step}
          onChange={(step) => void onChange({ ...effect, step })}
        />
      ) : (
        <Thing {...props} field="pool" label="Pool" list="pools" />
      )}
    </>
  );
}
