import { formatDuration, type Ms } from '../../shared/basics/time';
import type { ProjectorService } from '../../shared/model/projector';
import type { Status } from './status';

export const lostData = ({ dataLoss }: ProjectorService): string | undefined =>
  dataLoss === undefined || dataLoss === 0 ? undefined : `${formatDuration(dataLoss)} of data lost`;

/** The RTO of a service that is down ends while nobody sends anything: the page sees that by the clock. */
export const isLate = ({ state, isDown, rtoAt }: ProjectorService, now: Ms): boolean =>
  state === 'missed' || (isDown && rtoAt !== undefined && now > rtoAt);

export function serviceStatus(service: ProjectorService, now: Ms): Status {
  if (service.isDown) return isLate(service, now) ? 'failed' : service.level > 0 ? 'degraded' : 'blocked';
  return service.level < 100 ? 'degraded' : 'done';
}

/** How a service stands against its RTO, in a few words. */
export function targetWords(service: ProjectorService, now: Ms): string {
  const { state, isDown, rtoAt, recoveredIn, level } = service;
  if (isDown) {
    if (rtoAt === undefined) return state === 'pending' ? 'RTO not yet started' : 'no RTO';
    return now > rtoAt ? `RTO over by ${formatDuration(now - rtoAt)}` : `RTO in ${formatDuration(rtoAt - now)}`;
  }
  if (state === 'not interrupted') return level > 0 ? 'above its minimum' : 'no minimum';
  const back = recoveredIn === undefined ? 'back' : `back in ${formatDuration(recoveredIn)}`;
  return `${back}${state === 'untimed' ? '' : `, RTO ${state === 'missed' ? 'missed' : 'met'}`}`;
}

/** Services that are not listed one by one, as one line; absent when all are. */
export function otherServices(more: number, whole: number): string | undefined {
  const words = [...(more > 0 ? [`${more} more not whole`] : []), ...(whole > 0 ? [`${whole} at full level`] : [])];
  return words.length === 0 ? undefined : words.join(', ');
}
