import type { Ms } from '../../basics/time';
import type { ProjectorDuty } from '../../model/projector';
import type { Workflow } from '../../model/workflow';
import { channelName, type DeadChannel } from '../duties/channels';
import { dutyClocks } from '../duties/duty-clocks';
import type { Tellings } from '../duties/tellings';
import type { Known } from './known-state';

/** What the room knows of who was told: a message that something undiscovered has swallowed has gone out as far as it knows. */
function tellingsKnown({ tellings, secrets, board, truth }: Known): Tellings {
  const isSecret = ({ inject, service }: DeadChannel): boolean =>
    secrets.some(({ id }) => id === inject) ||
    (service !== undefined && board.services[service]?.effective !== truth.services[service]?.effective);
  const told = tellings.told.map(({ lost, ...it }) => (lost === undefined || isSecret(lost) ? it : { ...it, lost }));
  return { ...tellings, told };
}

/** Duties that run or were met, as the room knows them. */
export function dutiesKnown(known: Known, workflow: Workflow, now: Ms): readonly ProjectorDuty[] {
  const { board, interruptions } = known;
  const clocks = dutyClocks({ board, interruptions, tellings: tellingsKnown(known), workflow, now });
  return clocks.flatMap(({ duty, state, next, told }): ProjectorDuty[] => {
    if (state === 'not begun' || state === 'waived' || (state === 'free' && told.length === 0)) return [];
    const last = told.findLast(({ lost }) => lost === undefined);
    return [
      {
        name: duty.name,
        isRepeat: next?.kind === 'repeat',
        ...(next !== undefined && { dueAt: Math.round(next.due) }),
        ...(last !== undefined && { toldAt: last.at, by: channelName(workflow, last.channel) }),
      },
    ];
  });
}
