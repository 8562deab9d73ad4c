import { channelName, channelsOf } from '../analysis/duties/channels';
import type { DutyClock } from '../analysis/duties/duty-clocks';
import { holderOf } from '../analysis/duties/duty';
import { dutyClocksKnown } from '../analysis/known/duties-known';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';
import { isOwn, type Part } from './is-own';
import type { OpenDuty } from './participant-view';
import { maySay } from './rights';
import type { Room } from './room';

/** Whom this part has to see told, with its clock; whom the room knows of, where the role looks at the whole. */
export function openDuties(room: Room, part: Part): OpenDuty[] {
  const { frozen, known, clock, allowed } = room;
  const { workflow } = frozen;
  const isOpen = maySay(part.role, 'tell', allowed) && known.board.ended === undefined;
  return dutyClocksKnown(known, workflow, clock.at)
    .filter(({ duty }) => isOwn(holderOf(duty), part))
    .map((duty) => openDuty(duty, workflow, isOpen));
}

function openDuty({ duty, next, told }: DutyClock, workflow: Workflow, isOpen: boolean): OpenDuty {
  const { key, name, kind, recipient, approver, template } = duty;
  const last = told.findLast(({ lost }) => lost === undefined);
  const message = workflow.communication?.messages.find((it) => it.key === template)?.text;
  return {
    key,
    name,
    isRepeat: next?.kind === 'repeat',
    ...(kind !== 'protocol' && { recipient }),
    ...(next !== undefined && { dueAt: Math.round(next.due) }),
    ...(last !== undefined && { told: { at: last.at, by: channelName(workflow, last.channel) } }),
    ...(approver !== undefined && { approver: namesOf(workflow).name('roles', approver) }),
    ...(isOpen && message !== undefined && { message }),
    ...(isOpen && { channels: waysOf(duty, workflow) }),
  };
}

/** Whether a way is dead is found out by using it. */
function waysOf({ channel }: DutyClock['duty'], workflow: Workflow): NonNullable<OpenDuty['channels']> {
  const ways = channelsOf(workflow).map(({ key, name }) => ({ key, name }));
  return ways.toSorted((a, b) => Number(b.key === channel) - Number(a.key === channel));
}
