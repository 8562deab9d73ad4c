import type { Ms } from '../../basics/time';
import type { Report } from '../report';
import { difference, figure } from '../words/phrases';

/** One figure of a drill, as it is compared: a word, and a number where there is one. */
export interface KeyFigureRow {
  readonly label: string;
  readonly of: (report: Report) => string;
  /** What a change is said in; absent where the figure is no time. */
  readonly time?: (report: Report) => Ms | undefined;
}

const judged = ({ services }: Report) =>
  services.filter(({ rto }) => rto.verdict === 'met' || rto.verdict === 'missed');
const counted = (part: number, whole: number): string => (whole === 0 ? 'n/a' : `${part} of ${whole}`);
const worstTime = ({ services, worst }: Report): Ms | undefined =>
  services.find(({ key }) => key === worst?.service)?.rto.elapsed;
const mostLost = ({ services }: Report): Ms | undefined => {
  const known = services.flatMap(({ rpo }) => (rpo.loss === undefined ? [] : [rpo.loss]));
  return known.length === 0 ? undefined : Math.max(...known);
};

/** Counts with their denominators, as KPIs K-05 to K-11 and K-31 define them; one drill each, nothing averaged. */
export const KEY_FIGURES: readonly KeyFigureRow[] = [
  {
    label: 'RTO met (K-07)',
    of: (report) => counted(judged(report).filter(({ rto }) => rto.verdict === 'met').length, judged(report).length), // prettier-ignore
  },
  { label: 'Worst service, time (K-05)', of: (report) => figure(worstTime(report)), time: worstTime },
  {
    label: 'RPO met (K-08)',
    of: (report) => {
      const known = report.services.filter(({ rpo }) => rpo.verdict === 'met' || rpo.verdict === 'missed');
      return counted(known.filter(({ rpo }) => rpo.verdict === 'met').length, known.length);
    },
  },
  { label: 'Most data lost', of: (report) => figure(mostLost(report)), time: mostLost },
  {
    label: 'MTPD exceeded (K-09)',
    of: ({ services }) => String(services.filter(({ mtpd }) => mtpd.verdict === 'exceeded').length),
  },
  {
    label: 'Inject response, median (K-31)',
    of: ({ injectResponse }) => figure(injectResponse.median),
    time: ({ injectResponse }) => injectResponse.median,
  },
  { label: 'Injects answered', of: ({ injectResponse: { answered, released } }) => counted(answered, released) },
  { label: 'Plan reached', of: ({ coverage }) => counted(coverage.reached, coverage.total) },
  { label: 'Deviations from the plan', of: ({ deviations }) => String(deviations.length) },
  { label: 'Findings in the register', of: ({ findings }) => String(findings.length) },
  {
    label: 'Findings proposed by the record',
    of: ({ proposals }) => String(proposals.length),
  },
  {
    label: 'Objectives rated P, S, M, U',
    of: ({ own }) => {
      const of = (letter: string): number => own?.ratings.filter(({ value }) => value === letter).length ?? 0;
      return (own?.ratings.length ?? 0) === 0 ? 'n/a' : ['P', 'S', 'M', 'U'].map((letter) => `${of(letter)} ${letter}`).join(', '); // prettier-ignore
    },
  },
];

/** From the first to the last, where both have a time. */
export const changed = (first: Ms | undefined, last: Ms | undefined): string =>
  first === undefined || last === undefined ? '–' : difference(last - first);
