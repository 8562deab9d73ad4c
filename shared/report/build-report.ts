import type { Ms } from '../basics/time';
import type { Excerpt, Shortened } from './document/excerpt';
import type { Key } from '../model/ids';
import { asPlayed } from './as-played';
import { factsOf, type ReadFacts } from './facts';
import { proposeFindings } from './findings/propose-findings';
import { readHistory, type History, type ReportInput } from './history';
import { injectCosts } from './inject-cost';
import { REPORT_FORMAT, REPORT_VERSION, type Report } from './report';
import { roomDecisions } from './sections/decisions';
import { evaluationOf, ratedAs } from './sections/evaluation';
import { forkResults } from './sections/forks';
import { isPlayedOut } from './played-out';
import { headlineOf } from './sections/headline';
import { improvementPlan, reportFindings } from './sections/improvement-plan';
import { injectResults, type InjectResult } from './sections/injects';
import { integrityOf } from './sections/integrity';
import { firstOfLongParts, longParts, type LongParts } from './sections/long-parts';
import { attachedIn } from './sections/attached';
import { attendedIn } from './sections/attended';
import { mendedEntries } from './sections/mendings';
import { longestWork } from './sections/longest-work';
import { overviewOf } from './sections/overview';
import { participantsFeedback } from './sections/participants-feedback';
import { simulated } from './sections/simulated';
import { strengthsOf } from './sections/strengths';
import { timeSpent } from './sections/time-spent';
import type { Told } from './sections/timeline';
import { withoutLongest, type WithoutLongest } from './sections/without-longest';

/** The after-action report of a run, from its record and the findings of the register. */
export const buildReport = (input: ReportInput): Report => prepareReport(input).whole();

/** A report whose long parts are made when somebody asks for them. */
export interface PreparedReport {
  readonly facts: Omit<Report, keyof LongParts>;
  readonly whole: () => Report;
  /** What of it a screen shows. */
  readonly excerpt: (excerpt: Excerpt) => Shortened;
}

export function prepareReport(input: ReportInput): PreparedReport {
  const { told, facts } = factsIn(input);
  let whole: Report | undefined;
  return {
    facts,
    whole: () => (whole ??= { ...facts, ...longParts(told) }),
    excerpt(excerpt) {
      const { parts, left } = firstOfLongParts(told, excerpt);
      return { report: { ...facts, ...parts }, left };
    },
  };
}

/** All but the long parts, and what those are told from. */
function factsIn(input: ReportInput): { readonly told: Told; readonly facts: PreparedReport['facts'] } {
  const history = readHistory(input);
  const facts = factsOf(history);
  const { traces, decisions, services, steps, deviations, communication, coverage, worst, paths } = facts;
  const played = asPlayed(history, facts);
  const injects = injectResults(history, injectCosts(played.history, decisions));
  const path = paths.get(worst?.key ?? '') ?? [];
  const attendance = attendedIn(history);
  const mended = mendedEntries(history);
  const attached = attachedIn(history);
  const feedback = participantsFeedback(history);
  // where there was no plan there is nothing to expect
  const isPlanned = history.frozen.settings.event?.noPlan === undefined;
  const expected = isPlanned ? simulated(history.frozen) : undefined;
  const forks = forkResults(history, input.related ?? [], { decisions, services });
  const instead = isPlanned ? withoutLongest(played, { worst, path, decisions }) : undefined;
  const proposals = proposeFindings({ ...facts, instead, injects });
  const response = responseOf(injects);
  const overview = overviewOf(history);
  const rated = (letter: 'P' | 'S') => ratedAs(letter, overview.objectives, input.own?.ratings ?? []);
  const evaluation = evaluationOf(overview.objectives, input.own?.ratings ?? []);
  const report: PreparedReport['facts'] = {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    headline: headlineOf(worst, {
      path,
      injects,
      missing: isPlanned && worst ? notBroughtBack(history, worst.key) : undefined,
      isPlayedOut: isPlayedOut(history.board),
      simulated: kept(worst?.key, expected),
    }),
    overview,
    services: services.map((it) => withExpected(it, expected?.services.get(it.key))),
    ...(worst && { worst: worstOf(worst.key, facts, instead) }),
    steps: steps.map((it) => withExpected(it, expected?.steps.get(it.state))),
    ...(expected !== undefined && { simulation: { runs: expected.runs, seed: expected.seed } }),
    time: timeSpent(history, traces),
    injects,
    injectResponse: response,
    decisions: [...decisions, ...roomDecisions(history)].toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity)),
    ...(forks.length > 0 && { forks }),
    ...(communication !== undefined && { communication }),
    deviations,
    ...(attendance.length > 0 && { attendance }),
    ...(feedback && { feedback }),
    ...(mended.length > 0 && { mended }),
    ...(attached.length > 0 && { attached }),
    findings: reportFindings(history.findings),
    proposals,
    improvements: improvementPlan(history.findings, proposals),
    strengths: strengthsOf(facts, { performed: rated('P'), challenged: rated('S'), response }),
    coverage,
    ...(evaluation !== undefined && { evaluation }),
    integrity: integrityOf(history),
    ...(input.own && { own: input.own }),
  };
  return { told: { history, traces, services }, facts: report };
}

function worstOf(service: Key, facts: ReadFacts, instead: WithoutLongest | undefined): NonNullable<Report['worst']> {
  const path = facts.paths.get(service) ?? [];
  const longest = longestWork(path, facts);
  return { service, path: [...path], ...(longest && { longest }), ...(instead && { withoutLongest: instead }) };
}

/** How often the plan keeps the RTO of a service in the simulated runs. */
function kept(service: string | undefined, expected: ReturnType<typeof simulated>) {
  const rto = expected?.services.get(service ?? '')?.rto;
  return expected === undefined || rto === undefined
    ? undefined
    : { inTime: rto.count / Math.max(1, rto.of), runs: rto.of };
}

const withExpected = <T extends object, E>(result: T, outlook: E | undefined): T & { simulated?: E } =>
  outlook === undefined ? result : { ...result, simulated: outlook };

/** The first step that restores a service and is not done, by name. */
function notBroughtBack({ frozen, board }: History, service: string): string | undefined {
  const restoring = frozen.workflow.states.filter(
    (state) => state.kind === 'step' && (state.restores ?? []).some((it) => it.service === service),
  );
  return restoring.find(({ id }) => board.outcomes[id] !== 'done')?.name;
}

/** Answers that were role-played ask nobody to respond. */
function responseOf(all: readonly InjectResult[]): Report['injectResponse'] {
  const injects = all.filter(({ played }) => played === undefined);
  const released = injects.filter(({ status }) => status === 'released').length;
  const times = injects.map(({ responseTime }) => responseTime).filter((time) => time !== undefined);
  const middle = median(times);
  const expecting = injects.filter(({ seen }) => seen !== undefined);
  const complete = expecting.filter(({ seen, expected }) => seen?.length === expected.length).length;
  return {
    answered: times.length,
    released,
    ...(middle !== undefined && { median: middle }),
    ...(expecting.length > 0 && { expecting: expecting.length, complete }),
  };
}

/** The mean of the two middle values when there is an even number of them. */
function median(times: readonly Ms[]): Ms | undefined {
  const sorted = times.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}
