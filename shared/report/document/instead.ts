// Why the worst service took so long, and whether shortening its longest work would have been enough.
import { formatDuration, type Ms } from '../../basics/time';
import type { Report } from '../report';
import type { LongestWork } from '../sections/longest-work';
import { listed } from '../words/phrases';

/** Undefined where neither the plan nor the model has anything to say. */
export function whySoLong(report: Report): string | undefined {
  const { worst } = report;
  const service = report.services.find(({ key }) => key === worst?.service);
  const planned = worst?.longest === undefined ? undefined : asPlanned(worst.longest, service?.rto.target);
  const enough = ifShortened(report, planned === undefined ? undefined : 'it');
  const told = [planned, enough].filter((sentence) => sentence !== undefined);
  return told.length === 0 ? undefined : told.join(' ');
}

/** What the plan said of the longest work, and what came upon it. */
function asPlanned({ name, planned, injects }: LongestWork, rto: Ms | undefined): string | undefined {
  if (planned === undefined) return undefined;
  const past = rto !== undefined && planned > rto ? ', which alone exceeds the RTO' : '';
  return `“${name}” was planned at ${formatDuration(planned)}${past}${injects.length === 0 ? '' : `; ${uponIt(injects)}`}.`;
}

/** What each of them cost, the dearest first, where the model can say. */
function uponIt(injects: LongestWork['injects']): string {
  const priced = injects.flatMap(({ no, title, cost }) => (cost === undefined ? [] : [{ no, title, cost }]));
  if (priced.length === 0) return `${listed(injects.map(({ no, title }) => `inject ${no} “${title}”`))} came upon it`;
  const [most, ...others] = priced
    .toSorted((a, b) => b.cost - a.cost)
    .map(({ no, title, cost }, index) =>
      index === 0 ? `inject ${no} “${title}” cost ${formatDuration(cost)}` : `inject ${no} ${formatDuration(cost)}`,
    );
  return `by the model, ${listed([most ?? '', ...others.slice(0, 2)])}`;
}

function ifShortened({ worst, services }: Report, it: string | undefined): string | undefined {
  const instead = worst?.withoutLongest;
  const name = services.find(({ key }) => key === worst?.service)?.name;
  if (instead === undefined || name === undefined) return undefined;
  const { elapsed, verdict, next } = instead;
  const work = it ?? `“${instead.name}”`;
  const of = next === undefined ? '' : `, ${formatDuration(next.took)} of it for “${next.name}”`;
  if (elapsed === undefined) return `Shortening ${work} alone is not enough: by the model, ${name} would still not be back.`; // prettier-ignore
  if (verdict === 'met') return `If ${work} took no time, ${name} would be back after ${formatDuration(elapsed)} by the model, within its RTO${of}.`; // prettier-ignore
  return `Shortening ${work} alone is not enough: without it the model still needs ${formatDuration(elapsed)}${of}.`;
}
