import type { State } from '../../../shared/model/state';
import type { EffectOf, EffectProps } from './effect-props';
import { OneOf } from './one-of';
import { asChoice, isStep } from './step-choices';
import { ThingSelect } from './thing-select';

/** A step, or options of a decision: one that cannot be chosen (never the default option), or the only one that can. */
export function BlockTarget({ effect, workflow: { states }, onChange }: EffectProps<EffectOf<'block'>>) {
  const { option: _, only, ...block } = effect;
  const decision = decisionOf(states, effect.state, only);
  const among = states.filter((it) => isStep(it) || (decisionOf([it], it.id)?.options.length ?? 0) > 0).map(asChoice);
  return (
    <>
      <ThingSelect
        label="Step or decision"
        among={among}
        value={effect.state}
        onChange={(state) => void onChange({ ...block, state, ...optionOf(decisionOf(states, state)) })}
      />
      {decision !== undefined && (
        <>
          <OneOf
            label="What cannot be chosen"
            value={only ? 'others' : 'one'}
            options={[
              { value: 'one', label: 'One option' },
              { value: 'others', label: 'Every option but one' },
            ]}
            onChange={(next) =>
              void onChange(
                next === 'others'
                  ? { ...effect, only: true }
                  : { ...block, ...optionOf(decisionOf(states, block.state)) },
              )
            }
          />
          <ThingSelect
            label={only ? 'The only option' : 'Option that cannot be chosen'}
            among={decision.options.map(({ id, label }) => ({ key: id, name: label }))}
            value={effect.option}
            onChange={(option) => void onChange({ ...effect, option })}
          />
        </>
      )}
    </>
  );
}

/** A decision with the options that may be named. */
function decisionOf(states: readonly State[], id: string, only = false) {
  const state = states.find((it) => it.id === id);
  if (state?.kind !== 'decision') return undefined;
  return { options: state.options.filter((option) => only || option.id !== state.defaultOption) };
}

const optionOf = (decision: ReturnType<typeof decisionOf>): { readonly option?: string } => {
  const first = decision?.options[0];
  return first === undefined ? {} : { option: first.id };
};
