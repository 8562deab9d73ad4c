import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { channelsOf } from '../../../shared/analysis/duties/channels';
import type { Effect } from '../../../shared/model/scenario';
import type { State } from '../../../shared/model/state';
import type { Workflow } from '../../../shared/model/workflow';
import { DurationInput } from '../duration-input';
import { ThingSelect, type Choice } from './thing-select';

type Of<Op extends Effect['op']> = Extract<Effect, { op: Op }>;

/** Lists of a plan in which something new can be made while an effect is written. */
export type FreshList =
  | 'components' | 'pools' | 'roles' | 'vendors' | 'services' | 'sites' | 'knownErrors' | 'channels'; // prettier-ignore

/** Makes an entry of a list and hands its key over. Where the plan is frozen nothing can be made. */
export type MakeFresh = (list: FreshList, use: (key: string, gesture: string) => void) => void;

export interface EffectProps<E extends Effect = Effect> {
  readonly effect: E;
  readonly workflow: Workflow;
  /** A reason why not, where it is refused. `gesture` names what one undo takes back. */
  readonly onChange: (effect: Effect, gesture?: string) => string | undefined;
  readonly makeFresh?: MakeFresh | undefined;
}

/** What an effect hits. */
export function EffectTarget(props: EffectProps): ReactNode {
  const { effect, workflow, onChange } = props;
  switch (effect.op) {
    case 'component':
      return <Thing {...props} effect={effect} field="component" label="Component" list="components" />;
    case 'pool':
      return <PoolTarget {...props} effect={effect} />;
    case 'fail':
    case 'failing':
      return (
        <ThingSelect
          label="Step"
          among={stepsOf(workflow)}
          value={effect.step}
          onChange={(step) => void onChange({ ...effect, step })}
        />
      );
    case 'block':
      return <BlockTarget {...props} effect={effect} />;
    case 'scale':
      return <ScaleTarget {...props} effect={effect} />;
    case 'role':
      return <Thing {...props} effect={effect} field="role" label="Role" list="roles" />;
    case 'vendor':
      return <Thing {...props} effect={effect} field="vendor" label="Vendor" list="vendors" />;
    case 'channel':
      return <Thing {...props} effect={effect} field="channel" label="Channel" list="channels" />;
    case 'level':
    case 'demand':
      return <Thing {...props} effect={effect} field="service" label="Service" list="services" />;
    case 'data-age':
      return (
        <>
          <Thing {...props} effect={effect} field="service" label="Service" list="services" />
          <DurationInput
            label="Age of the newest usable copy"
            value={effect.age}
            onChange={(age, gesture) => (age === undefined ? undefined : onChange({ ...effect, age }, gesture))}
          />
        </>
      );
    case 'site':
      return <Thing {...props} effect={effect} field="site" label="Site" list="sites" />;
    case 'known-error':
      return <Thing {...props} effect={effect} field="knownError" label="Known error" list="knownErrors" />;
  }
}

const NOUNS: Readonly<Record<FreshList, string>> = {
  components: 'component',
  pools: 'pool',
  roles: 'role',
  vendors: 'vendor',
  services: 'service',
  sites: 'site',
  knownErrors: 'known error',
  channels: 'channel',
};

interface ThingProps<E extends Effect> extends EffectProps<E> {
  readonly field: keyof E & string;
  readonly label: string;
  readonly list: FreshList;
}

function Thing<E extends Effect>({ effect, workflow, onChange, makeFresh, field, label, list }: ThingProps<E>) {
  const put = (key: string, gesture?: string): void => void onChange({ ...effect, [field]: key }, gesture);
  const among: readonly Choice[] = list === 'channels' ? channelsOf(workflow) : workflow[list];
  const held = effect[field];
  return (
    <ThingSelect
      label={label}
      among={among}
      value={typeof held === 'string' ? held : undefined}
      onChange={put}
      fresh={makeFresh && { name: NOUNS[list], make: () => makeFresh(list, put) }}
    />
  );
}

const isStep = (state: State): boolean => state.kind === 'step';
const asChoice = ({ id, name }: State): Choice => ({ key: id, name });
const stepsOf = ({ states }: Workflow): readonly Choice[] => states.filter(isStep).map(asChoice);

interface OneOfProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

const OneOf = <V extends string>({ label, value, options, onChange }: OneOfProps<V>) => (
  <Select
    label={label}
    allowDeselect={false}
    data={options.map((option) => ({ ...option }))}
    value={value}
    onChange={(next) => {
      const chosen = options.find((option) => option.value === next);
      if (chosen !== undefined) onChange(chosen.value);
    }}
    comboboxProps={{ transitionProps: { duration: 0 } }}
  />
);

/** A pool keeps a percentage, or loses units. */
function PoolTarget(props: EffectProps<Of<'pool'>>) {
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

/** A step, or options of a decision: one that cannot be chosen (never the default option), or the only one that can. */
function BlockTarget({ effect, workflow: { states }, onChange }: EffectProps<Of<'block'>>) {
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

/** One step takes longer, or every step that claims or is paced by a pool. */
function ScaleTarget(props: EffectProps<Of<'scale'>>) {
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
