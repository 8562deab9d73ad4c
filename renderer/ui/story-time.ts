import { DAY, HOUR, MINUTE, type Ms } from '../../shared/basics/time';

/** Clock time in the story: `01:09`, with the days that have passed since it began. */
export function storyTime(startsAt: string, at: Ms): string {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
  const told = hours * HOUR + minutes * MINUTE + at;
  const days = Math.floor(told / DAY);
  const inDay = Math.floor((told - days * DAY) / MINUTE);
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
  return days === 0 ? clock : `${clock} ${days > 0 ? '+' : '−'}${Math.abs(days)} d`;
}
