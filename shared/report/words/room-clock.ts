import { MINUTE, type Ms } from '../../basics/time';

/** An instant of the room: `1:05` is an hour and five minutes after the exercise began. */
export function roomClock(at: Ms): string {
  const minutes = Math.round(at / MINUTE);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
