import type { ReactNode } from 'react';
import { DurationInput } from '../duration-input';
import { BlockTarget } from './block-target';
import type { EffectProps } from './effect-props';
import { Thing } from './effect-thing';
import { PoolTarget } from './pool-target';
import { ScaleTarget } from './scale-target';
import { stepsOf } from './step-choices';
import { ThingSelect } from './thing-select';

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
