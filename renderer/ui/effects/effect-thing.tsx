import { channelsOf } from '../../../shared/analysis/duties/channels';
import type { Effect } from '../../../shared/model/scenario';
import type { EffectProps, FreshList } from './effect-props';
import { ThingSelect, type Choice } from './thing-select';

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

/** The entry of a list of the plan that is hit; where the plan can be changed, a new one can be made. */
export function Thing<E extends Effect>({ effect, workflow, onChange, makeFresh, field, label, list }: ThingProps<E>) {
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
