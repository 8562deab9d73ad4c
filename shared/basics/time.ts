/** Milliseconds of exercise time, an integer, counted from the disruption (t0). */
export type Ms = number;

export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

const two = (n: number): string => String(n).padStart(2, '0');

/** A length of time as people say it: `14 min`, `1 h 30`, `16 h 05`, `2 d 3 h`. Seconds only below ten minutes. */
export function formatDuration(ms: Ms): string {
  if (ms < 0) return `−${formatDuration(-ms)}`;
  const seconds = Math.round(ms / SECOND);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 600 && seconds % 60 !== 0) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`;
  const minutes = Math.round(ms / MINUTE);
  if (minutes <= 90) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${two(minutes % 60)}`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}

/** An instant of the exercise: `T+01:42:10`, `T−00:05:00`; hours go on beyond 24. */
export function formatInstant(at: Ms): string {
  const s = Math.floor(Math.abs(at) / SECOND);
  return `T${at < 0 ? '−' : '+'}${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}
