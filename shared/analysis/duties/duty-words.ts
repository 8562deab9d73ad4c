import { formatDuration, formatInstant, type Ms } from '../../basics/time';
import { namesOf } from '../../model/names';
import type { Workflow } from '../../model/workflow';
import { channelName } from './channels';
import type { DutyClock } from './duty-clocks';
import type { Duty } from './duty';

/** How a duty stands, in few words: "first due in 4 min", "repeat late by 3 min". */
export function dutyWords({ duty, state, next, left = 0, told }: DutyClock): string {
  const what = duty.every === undefined ? '' : next?.kind === 'repeat' ? 'repeat ' : 'first ';
  switch (state) {
    case 'due':
      return left === 0 ? `${what}due now` : `${what}due in ${formatDuration(left)}`;
    case 'late':
      return `${what}late by ${formatDuration(-left)}`;
    case 'done':
      return `told at ${formatInstant(lastArrived(told) ?? 0)}`;
    case 'free':
      return 'no time set';
    case 'not begun':
      return `from ${duty.from} on`;
    case 'waived':
      return 'does not apply';
  }
}

const lastArrived = (told: DutyClock['told']): Ms | undefined => told.findLast(({ lost }) => lost === undefined)?.at;

/** "15 min, every 60 min". */
export const dutyTimes = ({ within, every }: Duty): string =>
  [
    ...(within === undefined ? [] : [formatDuration(within)]),
    ...(every === undefined ? [] : [`every ${formatDuration(every)}`]),
  ].join(', ');

/** "by Status page, first within 15 min of detection, then every 1 h 00, approved by Incident manager". */
export function dutyRule(duty: Duty, workflow: Workflow): string {
  const { channel, within, every, until, teller, approver, from } = duty;
  const names = namesOf(workflow);
  const first = within === undefined ? 'no time set' : `${every === undefined ? '' : 'first '}within ${formatDuration(within)} of ${from}`; // prettier-ignore
  const back = until === undefined ? '' : ` until ${names.name('services', until)} is back`;
  return [
    ...(channel === undefined ? [] : [`by ${channelName(workflow, channel)}`]),
    first,
    ...(every === undefined ? [] : [`then every ${formatDuration(every)}${back}`]),
    ...(teller === undefined ? [] : [`told by ${names.name('roles', teller)}`]),
    ...(approver === undefined ? [] : [`approved by ${names.name('roles', approver)}`]),
  ].join(', ');
}
