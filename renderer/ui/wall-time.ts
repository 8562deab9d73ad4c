// Clock and calendar of the person, not of the exercise.

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const dayTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `14:02:11` */
export const formatClock = (wall: number): string => time.format(wall);
/** `22 Nov 2026`, from an ISO instant or a `YYYY-MM-DD` day. */
export const formatDay = (iso: string): string => readable(iso, day);
/** `22 Nov 2026, 14:02` */
export const formatDayTime = (iso: string): string => readable(iso, dayTime);

/** Today as `YYYY-MM-DD` where the person is. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

function readable(iso: string, format: Intl.DateTimeFormat): string {
  // A bare day is that day everywhere, not midnight in Greenwich.
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);
  return Number.isNaN(date.getTime()) ? iso : format.format(date);
}
