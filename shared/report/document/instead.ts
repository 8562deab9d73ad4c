import { formatDuration } from '../../basics/time';
import type { Report } from '../report';

/** Whether shortening what took longest is enough; undefined where the model has nothing to say. */
export function ifShortened({ worst, services }: Report): string | undefined {
  const instead = worst?.withoutLongest;
  const name = services.find(({ key }) => key === worst?.service)?.name;
  if (instead === undefined || name === undefined) return undefined;
  const { elapsed, verdict, next } = instead;
  const of = next === undefined ? '' : `, ${formatDuration(next.took)} of it for “${next.name}”`;
  if (elapsed === undefined) return `Shortening “${instead.name}” alone is not enough: by the model, ${name} would still not be back.`; // prettier-ignore
  if (verdict === 'met') return `If “${instead.name}” took no time, ${name} would be back after ${formatDuration(elapsed)} by the model, within its RTO${of}.`; // prettier-ignore
  return `Shortening “${instead.name}” alone is not enough: without it the model still needs ${formatDuration(elapsed)}${of}.`;
}
