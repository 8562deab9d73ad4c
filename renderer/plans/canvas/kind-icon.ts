import {
  IconArrowBackUp, IconArrowsSplit2, IconBell, IconCircleCheck, IconClipboardSearch, IconDatabaseExport, IconFlag,
  IconHammer, IconHourglass, IconLayersSubtract, IconLifebuoy, IconListCheck, IconLogicAnd, IconMessage2, IconRoute2,
  IconScale, IconSquareRounded, IconSubtask, IconTransfer, IconUserCheck, IconRotateClockwise2, type Icon,
} from '@tabler/icons-react'; // prettier-ignore
import type { State, StateKind, Step } from '../../../shared/model/state';

const KIND: Readonly<Record<StateKind, Icon>> = {
  step: IconListCheck,
  decision: IconArrowsSplit2,
  wait: IconHourglass,
  gate: IconUserCheck,
  group: IconLayersSubtract,
  tracks: IconLogicAnd,
  track: IconSubtask,
  state: IconSquareRounded,
  history: IconArrowBackUp,
  end: IconFlag,
};

const ACTIVITY: Readonly<Record<NonNullable<Step['activity']>, Icon>> = {
  notify: IconBell,
  assess: IconClipboardSearch,
  decide: IconScale,
  reroute: IconRoute2,
  restore: IconDatabaseExport,
  rebuild: IconHammer,
  workaround: IconLifebuoy,
  transfer: IconTransfer,
  verify: IconCircleCheck,
  communicate: IconMessage2,
  failback: IconRotateClockwise2,
};

export const kindIcon = (kind: StateKind): Icon => KIND[kind];

/** A step shows what it does, anything else what it is. */
export const stateIcon = (state: State): Icon =>
  state.kind === 'step' && state.activity !== undefined ? ACTIVITY[state.activity] : KIND[state.kind];
