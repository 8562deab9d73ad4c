import type { Ms } from '../../basics/time';
import type { ProjectorDuty } from '../../model/projector';
import type { Workflow } from '../../model/workflow';
import { channelName, type DeadChannel } from '../duties/channels';
import { dutyClocks, type DutyClock } from '../duties/duty-clocks';
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

/** Duties that run or were met, as the room knows them: none whose time may still begin, none that does not apply. */
export function dutyClocksKnown(known: Known, workflow: Workflow, now: Ms): readonly DutyClock[] {
  const { board, interruptions } = known;
  return dutyClocks({ board, interruptions, tellings: tellingsKnown(known), workflow, now }).filter(
    ({ duty, state, told }) =>
      state === 'free'
        ? told.length > 0 || board.zeroPoints[duty.from] !== undefined
        : state !== 'not begun' && state !== 'waived',
  );
}

/** The same for the wall: of those without a time only those who were told. */
export function dutiesKnown(known: Known, workflow: Workflow, now: Ms): readonly ProjectorDuty[] {
  return dutyClocksKnown(known, workflow, now).flatMap(({ duty, state, next, told }): ProjectorDuty[] => {
    if (state === 'free' && told.length === 0) return [];
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
