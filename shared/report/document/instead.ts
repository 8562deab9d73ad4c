// Why the worst service took so long, and whether shortening its longest work would have been enough.
import { formatDuration, type Ms } from '../../basics/time';
import type { Report } from '../report';
import type { LongestWork } from '../sections/longest-work';
import type { WithoutLongest } from '../sections/without-longest';
import { listed } from '../words/phrases';

/** Undefined where neither the plan nor the model has anything to say. */
export function whySoLong(report: Report): string | undefined {
  const { worst } = report;
  const service = report.services.find(({ key }) => key === worst?.service);
  const planned =
    worst?.longest === undefined
      ? undefined
      : asPlanned(worst.longest, { rto: service?.rto.target, headline: report.headline });
  const enough = ifShortened(report, planned === undefined ? undefined : 'it');
  const told = [planned, enough].filter((sentence) => sentence !== undefined);
  return told.length === 0 ? undefined : told.join(' ');
}

/** What the plan said of the longest work, and what came upon it. */
function asPlanned({ name, planned, injects }: LongestWork, { rto, headline }: Told): string | undefined {
  if (planned === undefined) return undefined;
  const past = rto !== undefined && planned > rto ? ', past the RTO by itself' : '';
  return `“${name}” was planned at ${formatDuration(planned)}${past}${injects.length === 0 ? '' : `; ${uponIt(injects, headline)}`}.`;
}

interface Told {
  readonly rto: Ms | undefined;
  /** An inject that it names needs no name below it. */
  readonly headline: string;
}

/** What each of them added, the dearest first, where the model can say. */
function uponIt(injects: LongestWork['injects'], headline: string): string {
  const priced = injects.flatMap(({ no, title, cost }) => (cost === undefined ? [] : [{ no, title, cost }]));
  if (priced.length === 0) return `${listed(injects.map(({ no, title }) => `inject ${no} “${title}”`))} came upon it`;
  const [most, ...others] = priced
    .toSorted((a, b) => b.cost - a.cost)
    .map(({ no, title, cost }, index) =>
      index > 0
        ? `inject ${no} ${formatDuration(cost)}`
        : `inject ${no}${headline.includes(title) ? '' : ` “${title}”`} added ${formatDuration(cost)}`,
    );
  return listed([most ?? '', ...others.slice(0, 2)]);
}

function ifShortened({ worst, services }: Report, it: string | undefined): string | undefined {
  const instead = worst?.withoutLongest;
  const name = services.find(({ key }) => key === worst?.service)?.name;
  if (instead === undefined || name === undefined) return undefined;
  const { elapsed, verdict, isAsPlayed } = instead;
  const work = it ?? `“${instead.name}”`;
  const byModel = isAsPlayed === true ? '' : ' by the model';
  if (elapsed === undefined) return `Shortening ${work} alone is not enough: by the model, ${name} would still not be back.`; // prettier-ignore
  if (verdict === 'met') return `If ${work} took no time, ${name} would be back after ${formatDuration(elapsed)}${byModel}, within its RTO${ofIt(instead)}.`; // prettier-ignore
  const still = isAsPlayed === true ? `${formatDuration(elapsed)} remain` : `the model still needs ${formatDuration(elapsed)}`; // prettier-ignore
  return `Shortening ${work} alone is not enough: without it ${still}${ofIt(instead)}${withoutBoth(instead)}.`;
}

const ofIt = ({ next }: WithoutLongest): string =>
  next === undefined ? '' : `, ${formatDuration(next.took)} of it for “${next.name}”`;

const withoutBoth = ({ withoutBoth: elapsed }: WithoutLongest): string =>
  elapsed === undefined ? '' : `; without both, ${formatDuration(elapsed)}`;
