// Why the worst service took so long, and whether shortening its longest work would have been enough.
import { formatDuration, MINUTE, type Ms } from '../../basics/time';
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

/** What the plan said of the longest work, and what made it longer. */
function asPlanned(longest: LongestWork, { rto, headline }: Told): string | undefined {
  const { name, planned } = longest;
  if (planned === undefined) return undefined;
  const past = rto !== undefined && planned > rto ? ', past the RTO by itself' : '';
  const longer = [slowed(longest, headline), ownWork(longest)].filter((part) => part !== undefined);
  return `“${name}” was planned at ${formatDuration(planned)}${past}${longer.length === 0 ? '' : `; ${listed(longer)}`}.`;
}

interface Told {
  readonly rto: Ms | undefined;
  /** An inject that it names needs no name below it. */
  readonly headline: string;
}

const WORTH_SAYING = 5 * MINUTE;

/** `inject 8 “Slow disk” slowed it by 2 h 28`. */
function slowed({ took, work, injects }: LongestWork, headline: string): string | undefined {
  if (work === undefined || took - work < WORTH_SAYING) return undefined;
  const lost = formatDuration(took - work);
  const names = injects.map(({ no, title }) => `${no}${headline.includes(title) ? '' : ` “${title}”`}`);
  if (names.length === 0) return `${lost} were lost to slower work and pauses`;
  return `inject${names.length > 1 ? 's' : ''} ${listed(names)} slowed it by ${lost}`;
}

function ownWork({ planned = 0, work }: LongestWork): string | undefined {
  if (work === undefined || Math.abs(work - planned) < WORTH_SAYING) return undefined;
  const by = formatDuration(Math.abs(work - planned));
  return `the work itself took ${by} ${work > planned ? 'longer' : 'less'}`;
}

function ifShortened({ worst, services }: Report, it: string | undefined): string | undefined {
  const instead = worst?.withoutLongest;
  const service = services.find(({ key }) => key === worst?.service);
  if (instead === undefined || service === undefined) return undefined;
  const { name, rto: { target } } = service; // prettier-ignore
  const { elapsed, verdict, isAsPlayed } = instead;
  const work = it ?? `“${instead.name}”`;
  const byModel = isAsPlayed === true ? '' : ' by the model';
  if (elapsed === undefined) return `Shortening ${work} alone is not enough: by the model, ${name} would still not be back.`; // prettier-ignore
  if (verdict === 'met') return `If ${work} took no time, ${name} would be back after ${formatDuration(elapsed)}${byModel}, within its RTO${ofIt(instead)}.`; // prettier-ignore
  const still = isAsPlayed === true ? `${formatDuration(elapsed)} remain` : `the model still needs ${formatDuration(elapsed)}`; // prettier-ignore
  return `Shortening ${work} alone is not enough: without it ${still}${ofIt(instead)}${withoutBoth(instead, target)}.`;
}

const ofIt = ({ next }: WithoutLongest): string =>
  next === undefined ? '' : `, ${formatDuration(next.took)} of it for “${next.name}”`;

const withoutBoth = ({ withoutBoth: elapsed }: WithoutLongest, rto: Ms | undefined): string =>
  elapsed === undefined
    ? ''
    : `; without both ${rto !== undefined && elapsed > rto ? 'it still takes' : 'it takes'} ${formatDuration(elapsed)}`;
