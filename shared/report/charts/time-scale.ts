import { DAY, formatDuration, HOUR, MINUTE, type Ms } from '../../basics/time';

/** Maps exercise time to percent of a chart's width. Charts are drawn in percent across and pixels down: type stays type. */
export interface TimeScale {
  readonly end: Ms;
  /** 0 to 100. */
  percent(time: Ms): number;
  /** `12.5%` */
  at(time: Ms): string;
  /** `12.5%`, of a length. */
  length(from: Ms, to: Ms): string;
  readonly ticks: readonly { readonly time: Ms; readonly label: string }[];
}

const STEPS = [
  MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR,
  DAY, 2 * DAY, 7 * DAY, 30 * DAY, 90 * DAY,
]; // prettier-ignore

/** From the disruption to `end`, with at most `most` ticks after the first. */
export function timeScale(end: Ms, most = 8): TimeScale {
  const span = Math.max(end, MINUTE);
  const step = STEPS.find((it) => span / it <= most) ?? 180 * DAY;
  const count = Math.floor(span / step);
  const percent = (time: Ms): number => (Math.min(Math.max(time, 0), span) / span) * 100;
  return {
    end: span,
    percent,
    at: (time) => inPercent(percent(time)),
    length: (from, to) => inPercent(Math.max(0, percent(to) - percent(from))),
    ticks: Array.from({ length: count + 1 }, (_, index) => ({
      time: index * step,
      label: tickLabel(index * step, step),
    })),
  };
}

const inPercent = (value: number): string => `${Math.round(value * 1_000) / 1_000}%`;

function tickLabel(time: Ms, step: Ms): string {
  if (time === 0) return '0';
  if (step >= DAY) return `${time / DAY} d`;
  return step >= HOUR ? `${time / HOUR} h` : formatDuration(time);
}
