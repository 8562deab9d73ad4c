import type { Effect } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';

/** The effects of one operation. */
export type EffectOf<Op extends Effect['op']> = Extract<Effect, { op: Op }>;

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
