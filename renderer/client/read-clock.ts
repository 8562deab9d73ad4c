import type { Ms } from '../../shared/basics/time';
import type { ClockReading } from '../../shared/model/clock-reading';

/** What a clock shows at `wall`. It never shows less than what was read. */
export const readClock = ({ at, wall: readAt, running, speed }: ClockReading, wall: number): Ms =>
  Math.floor(running ? at + Math.max(0, wall - readAt) * speed : at);
