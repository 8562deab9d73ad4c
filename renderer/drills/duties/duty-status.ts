import type { DutyState } from '../../../shared/analysis/duties/duty-clocks';
import type { Status } from '../../ui/status';

/** The shape and colour of a duty: the same as those of work. */
export const DUTY_STATUS: Readonly<Record<DutyState, Status>> = {
  late: 'failed',
  due: 'waiting',
  free: 'waiting',
  'not begun': 'not-reached',
  done: 'done',
  waived: 'not-reached',
};
