import type { ReactNode } from 'react';
import type { Effect } from '../../../../shared/model/scenario';
import type { State } from '../../../../shared/model/state';
import { usePlan } from '../../editor/editor-context';
import { CommunicationField } from '../../inspector/communication/communication-field';
import { part, type Bound } from '../../inspector/fields/bound';
import { ChoiceField } from '../../inspector/fields/choice-field';
import { DurationField } from '../../inspector/fields/duration-field';
import { ReferenceField } from '../../inspector/fields/reference-field';
import { column } from '../../inspector/fields/rows-field';
import { StateField } from '../../inspector/fields/states-field';

type Of<Op extends Effect['op']> = Extract<Effect, { op: Op }>;

const isStep = (state: State): boolean => state.kind === 'step';

/** What an effect hits. */
export function EffectTarget({ of }: { readonly of: Bound<Effect> }): ReactNode {
  const { value: effect } = of;
  switch (effect.op) {
    case 'component':
      return (
        <ReferenceField of={column(of as Bound<typeof effect>, 'component')} label="Component" list="components" />
      );
    case 'pool':
      return <PoolTarget of={of as Bound<typeof effect>} />;
    case 'fail':
    case 'failing':
      return <StateField of={column(of as Bound<typeof effect>, 'step')} label="Step" among={isStep} />;
    case 'block':
      return <BlockTarget of={of as Bound<typeof effect>} />;
    case 'scale':
      return <ScaleTarget of={of as Bound<typeof effect>} />;
    case 'role':
      return <ReferenceField of={column(of as Bound<typeof effect>, 'role')} label="Role" list="roles" />;
    case 'vendor':
      return <ReferenceField of={column(of as Bound<typeof effect>, 'vendor')} label="Vendor" list="vendors" />;
    case 'channel':
      return <CommunicationField of={column(of as Bound<typeof effect>, 'channel')} label="Channel" list="channels" />;
    case 'level':
    case 'demand':
      return <ReferenceField of={column(of as Bound<typeof effect>, 'service')} label="Service" list="services" />;
    case 'data-age': {
      const aged = of as Bound<typeof effect>;
      return (
        <>
          <ReferenceField of={column(aged, 'service')} label="Service" list="services" />
          <DurationField of={column(aged, 'age')} label="Age of the newest usable copy" required />
        </>
      );
    }
    case 'site':
      return <ReferenceField of={column(of as Bound<typeof effect>, 'site')} label="Site" list="sites" />;
    case 'known-error':
      return (
        <ReferenceField of={column(of as Bound<typeof effect>, 'knownError')} label="Known error" list="knownErrors" />
      );
  }
}

/** A pool keeps a percentage, or loses units. */
function PoolTarget({ of }: { readonly of: Bound<Of<'pool'>> }) {
  const { percent: _percent, lost: _lost, ...pool } = of.value;
  const measure = of.value.lost !== undefined && of.value.percent === undefined ? 'lost' : 'percent';
  return (
    <>
      <ReferenceField of={column(of, 'pool')} label="Pool" list="pools" />
      <ChoiceField
        of={part<Of<'pool'>, 'percent' | 'lost'>(of, measure, (next) =>
          next === 'lost' ? { ...pool, lost: 1 } : { ...pool, percent: 50 },
        )}
        label="Said as"
        options={[
          { value: 'percent', label: 'Percent that is left' },
          { value: 'lost', label: 'Units that are lost' },
        ]}
      />
    </>
  );
}

/** A step, or options of a decision: one that cannot be chosen (never the default option), or the only one that can. */
function BlockTarget({ of }: { readonly of: Bound<Of<'block'>> }) {
  const { states } = usePlan().workflow;
  const { option: _, only, ...block } = of.value;
  const decision = decisionOf(states, of.value.state, only);
  return (
    <>
      <StateField
        of={part<Of<'block'>, string>(of, of.value.state, (state = of.value.state) => {
          return { ...block, state, ...optionOf(decisionOf(states, state)) };
        })}
        label="Step or decision"
        among={(state) => isStep(state) || (decisionOf([state], state.id)?.options.length ?? 0) > 0}
      />
      {decision !== undefined && (
        <>
          <ChoiceField
            of={part<Of<'block'>, 'one' | 'others'>(of, only ? 'others' : 'one', (next) =>
              next === 'others'
                ? { ...of.value, only: true }
                : { ...block, ...optionOf(decisionOf(states, block.state)) },
            )}
            label="What cannot be chosen"
            options={[
              { value: 'one', label: 'One option' },
              { value: 'others', label: 'Every option but one' },
            ]}
          />
          <ChoiceField
            of={column(of, 'option')}
            label={only ? 'The only option' : 'Option that cannot be chosen'}
            options={decision.options.map(({ id, label }) => ({ value: id, label }))}
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

/** One step takes longer, or every step that claims or is paced by a pool. */
function ScaleTarget({ of }: { readonly of: Bound<Of<'scale'>> }) {
  const { workflow } = usePlan();
  const { step: _step, pool: _pool, ...scale } = of.value;
  const what = of.value.step === undefined && of.value.pool !== undefined ? 'pool' : 'step';
  const firstPool = workflow.pools[0]?.key;
  const firstStep = workflow.states.find(isStep)?.id;
  return (
    <>
      <ChoiceField
        of={part<Of<'scale'>, 'step' | 'pool'>(of, what, (next) => ({
          ...scale,
          ...(next === 'pool' ? { pool: firstPool } : { step: firstStep }),
        }))}
        label="What takes longer"
        options={[
          { value: 'step', label: 'One step' },
          { value: 'pool', label: 'Every step on a pool' },
        ]}
      />
      {what === 'step' ? (
        <StateField of={column(of, 'step')} label="Step" among={isStep} />
      ) : (
        <ReferenceField of={column(of, 'pool')} label="Pool" list="pools" />
      )}
    </>
  );
}
