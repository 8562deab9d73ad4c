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
const worstOf = ({ services, worst }: Report) => services.find(({ key }) => key === worst?.service);
/** None where it did not come back: how long the run went on is no time to recover. */
const worstTime = (report: Report): Ms | undefined => recoveryTime(worstOf(report));
const worstText = (report: Report): string => {
  const worst = worstOf(report);
  return worst === undefined ? 'n/a' : backText(worst);
};
const mostLost = ({ services }: Report): Ms | undefined => {
  const known = services.flatMap(({ rpo }) => (rpo.loss === undefined ? [] : [rpo.loss]));
  return known.length === 0 ? undefined : Math.max(...known);
};

/** Counts with their denominators, as KPIs K-05 to K-11 and K-31 define them; one drill each, nothing averaged. */
export const KEY_FIGURES: readonly KeyFigureRow[] = [
  {
    label: 'RTO met',
    of: (report) => counted(judged(report).filter(({ rto }) => rto.verdict === 'met').length, judged(report).length), // prettier-ignore
  },
  { label: 'Worst service, back after', of: (report) => worstText(report), time: worstTime },
  {
    label: 'RPO met',
    of: (report) => {
      const known = report.services.filter(({ rpo }) => rpo.verdict === 'met' || rpo.verdict === 'missed');
      return counted(known.filter(({ rpo }) => rpo.verdict === 'met').length, known.length);
    },
  },
  { label: 'Most data lost', of: (report) => figure(mostLost(report)), time: mostLost },
  {
    label: 'MTPD exceeded',
    of: ({ services }) => String(services.filter(({ mtpd }) => mtpd.verdict === 'exceeded').length),
  },
  {
    label: 'Inject response, median',
    of: ({ injectResponse }) => figure(injectResponse.median),
    time: ({ injectResponse }) => injectResponse.median,
  },
  { label: 'Injects answered', of: ({ injectResponse: { answered, released } }) => counted(answered, released) },
  {
    label: 'Duties to tell somebody, met',
    of: ({ communication }) => (communication === undefined ? 'n/a' : counted(communication.met, communication.judged)),
  },
  { label: 'Plan reached', of: ({ coverage }) => counted(coverage.reached, coverage.total) },
  { label: 'Deviations from the plan', of: ({ deviations }) => String(deviations.length) },
  { label: 'Findings in the register', of: ({ findings }) => String(findings.length) },
  {
    label: 'Findings proposed by the record',
    of: ({ proposals }) => String(proposals.length),
  },
  {
    label: 'Score of rated objectives',
    of: ({ evaluation }) =>
      evaluation?.score === undefined
        ? 'n/a'
        : `${Math.round(evaluation.score * 100)} %, ${counted(evaluation.rated, evaluation.objectives)} rated`,
  },
  {
    label: 'Objectives rated P, S, M, U',
    of: ({ own }) => {
      const of = (letter: string): number => own?.ratings.filter(({ value }) => value === letter).length ?? 0;
      return (own?.ratings.length ?? 0) === 0 ? 'n/a' : ['P', 'S', 'M', 'U'].map((letter) => `${of(letter)} ${letter}`).join(', '); // prettier-ignore
    },
  },
];

/** How long a service took to come back; absent where it did not, or was never away. */
export const recoveryTime = (service: Report['services'][number] | undefined): Ms | undefined =>
  service === undefined || service.recoveredAt === undefined || service.rto.verdict === 'not interrupted'
    ? undefined
    : service.rto.elapsed;

/** When it came back, or how long it had been away when the run ended. */
export const backText = ({ recoveredAt, rto }: Report['services'][number]): string =>
  recoveredAt === undefined && rto.verdict !== 'not interrupted' ? `not back after ${figure(rto.elapsed)}` : figure(rto.elapsed); // prettier-ignore

/** From the first to the last, where both have a time. */
export const changed = (first: Ms | undefined, last: Ms | undefined): string =>
  first === undefined || last === undefined ? '–' : difference(last - first);
