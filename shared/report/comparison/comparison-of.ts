import { formatDuration } from '../../basics/time';
import {
  paragraph,
  tableOr,
  type Block,
  type Cell,
  type Column,
  type ReportDocument,
  type Row,
} from '../document/block';
import { ordered } from '../document/page-one';
import type { Report } from '../report';
import { formatDay } from '../words/dates';
import { counted, figure, listed } from '../words/phrases';
import { RTO_WORDS } from '../words/verdicts';
import { backText, changed, KEY_FIGURES, recoveryTime } from './key-figures';

/** Two drills at least, side by side, the oldest first: what got faster, what came again, what none of them reached. */
export function comparisonOf(given: readonly Report[]): ReportDocument {
  const reports = given.toSorted((a, b) => a.overview.startedAt - b.overview.startedAt);
  const plans = [...new Set(reports.map(({ overview }) => overview.workflow.title))];
  return {
    title: plans.length === 1 ? `${plans[0] ?? ''}: ${counted(reports.length, 'drill')} compared` : `${counted(reports.length, 'drill')} compared`, // prettier-ignore
    kicker: 'Comparison of drills',
    banner: 'COMPARISON',
    meta: reports.map(({ overview }) => `${overview.title}, ${formatDay(overview.startedAt)}`),
    headline: headlineOf(reports),
    summary: [keyFigures(reports), ...notes(reports, plans)],
    sections: [
      { id: 'services', title: 'Time to recover', blocks: [services(reports)] },
      { id: 'steps', title: 'Times of the steps', blocks: [steps(reports)] },
      { id: 'findings', title: 'What the records show again', blocks: findings(reports) },
      { id: 'untested', title: 'What none of them tested', blocks: untested(reports) },
    ],
    footer: `Comparison of drills · records ${reports.map(({ integrity }) => integrity.headHash.slice(0, 8)).join(', ')}`,
  };
}

const columnsFor = (reports: readonly Report[], first: string, last?: string): readonly Column[] => {
  const width = (100 - 30 - (last === undefined ? 0 : 14)) / reports.length;
  return [
    { title: first, width: 30 },
    ...reports.map(({ overview }, index): Column => ({
      title: `${index + 1}: ${formatDay(overview.startedAt)}`,
      width,
    })),
    ...(last === undefined ? [] : [{ title: last, width: 14, align: 'right' } as const]),
  ];
};

const keyFigures = (reports: readonly Report[]): Block => ({
  kind: 'table',
  columns: columnsFor(reports, 'Figure', 'First to last'),
  rows: KEY_FIGURES.map(({ label, of, time }): Row => {
    const [first, last] = [reports[0], reports.at(-1)];
    const change = time === undefined || first === undefined || last === undefined ? '' : changed(time(first), time(last)); // prettier-ignore
    return { cells: [label, ...reports.map((report) => of(report)), change] };
  }),
});

function notes(reports: readonly Report[], plans: readonly string[]): readonly Block[] {
  const talked = reports.filter(
    ({ overview }) => overview.conduct === 'live' && overview.exerciseType === 'tabletop',
  ).length;
  const simulated = reports.filter(({ overview }) => overview.conduct === 'simulation').length;
  return [
    ...(plans.length > 1 ? [paragraph(`These drills are of different plans (${listed(plans)}): steps are compared only where both have them.`, 'note')] : []), // prettier-ignore
    ...(simulated > 0 ? [paragraph(`${counted(simulated, 'of them is a simulation', 'of them are simulations')}: no people took part, and its times never count as actual times.`, 'note')] : []), // prettier-ignore
    ...(talked > 0 ? [paragraph('Times of a tabletop are talked through, not measured: compare them with care.', 'note')] : []), // prettier-ignore
  ];
}

const byKey = (reports: readonly Report[]) =>
  [...new Map(reports.flatMap((report) => ordered(report.services)).map((service) => [service.key, service])).values()]; // prettier-ignore

function services(reports: readonly Report[]): Block {
  const rows = byKey(reports).map(({ key, name, tier }): Row => {
    const results = reports.map((report) => report.services.find((service) => service.key === key));
    const times = results.map(recoveryTime);
    return {
      cells: [
        { text: name, sub: `tier ${tier}` },
        ...results.map((it): Cell => {
          if (it === undefined) return 'not in the plan';
          const { word, tone } = RTO_WORDS[it.rto.verdict];
          const target = it.rto.target === undefined ? '' : ` of ${formatDuration(it.rto.target)}`;
          return it.rto.verdict === 'not interrupted' ? { text: word, tone } : { text: backText(it), tone, sub: `${word}${target}` }; // prettier-ignore
        }),
        changed(times[0], times.at(-1)),
      ],
    };
  });
  return tableOr('None of the plans names a service.', {
    columns: columnsFor(reports, 'Service', 'First to last'),
    rows,
  });
}

function steps(reports: readonly Report[]): Block {
  const first = (report: Report, state: string) =>
    report.steps.find((step) => step.state === state && step.visit === 0);
  const all = [...new Map(reports.flatMap(({ steps: of }) => of).filter(({ kind }) => kind === 'step').map((step) => [step.state, step])).values()]; // prettier-ignore
  const rows = all.map(({ state, name, planned }): Row => {
    const results = reports.map((report) => first(report, state));
    const times = results.map((step) => (step?.outcome === 'done' ? step.actual : undefined));
    return {
      cells: [
        { text: name, ...(planned !== undefined && { sub: `planned ${formatDuration(planned)}` }) },
        ...results.map((step): Cell => (step === undefined ? 'not reached' : { text: figure(step.actual), ...(step.outcome !== 'done' && { sub: step.outcome === 'open' ? 'open at the end' : step.outcome }) })), // prettier-ignore
        changed(times[0], times.at(-1)),
      ],
    };
  });
  return tableOr('No step was reached.', {
    isDense: true,
    columns: columnsFor(reports, 'Step', 'First to last'),
    rows,
  });
}

/** What a proposal is about, whichever drill shows it. */
const aboutOf = ({ integrity }: Report, { proposal }: Report['proposals'][number]): string =>
  proposal.startsWith(integrity.runId) ? proposal.slice(integrity.runId.length) : proposal;

/** Proposals have a key that names the same thing in every drill; findings of the register are told by their titles. */
function findings(reports: readonly Report[]): readonly Block[] {
  const shown = reports.map((report) => new Map(report.proposals.map((it) => [aboutOf(report, it), it])));
  const about = [...new Set(shown.flatMap((it) => [...it.keys()]))];
  const again = about
    .flatMap((key) => {
      const first = shown.find((it) => it.has(key))?.get(key);
      return first === undefined ? [] : [{ it: first, in: shown.map((of) => of.has(key)) }];
    })
    .toSorted((a, b) => b.in.filter(Boolean).length - a.in.filter(Boolean).length);
  const titles = [...new Set(reports.flatMap(({ findings: of }) => of).map(({ title }) => title))];
  return [
    tableOr('No record gives rise to a finding.', {
      columns: columnsFor(reports, 'Proposed by the record'),
      rows: again.map(({ it, in: where }) => ({
        cells: [{ text: it.title, sub: it.severity }, ...where.map((is): Cell => (is ? { text: 'shown', tone: 'bad' } : { text: 'not shown', tone: 'good' }))], // prettier-ignore
      })),
    }),
    tableOr('Nothing of these drills is in the register.', {
      caption: 'In the register',
      columns: columnsFor(reports, 'Finding'),
      rows: titles.map((title) => ({
        cells: [title, ...reports.map(({ findings: of }) => of.find((it) => it.title === title)?.status ?? '–')],
      })),
    }),
  ];
}

function untested(reports: readonly Report[]): readonly Block[] {
  const inAll = <T extends { key: string; name: string }>(of: (report: Report) => readonly T[]): readonly T[] =>
    reports[0] === undefined
      ? []
      : of(reports[0]).filter(({ key }) => reports.every((report) => of(report).some((it) => it.key === key)));
  const rows: readonly Row[] = [
    ...inAll(({ coverage }) => coverage.states).map(({ kind, name }) => ({ cells: [kind, name] })),
    ...inAll(({ coverage }) => coverage.options).map(({ name, decision }) => ({ cells: ['option', `${name}, in “${decision}”`] })), // prettier-ignore
    ...inAll(({ coverage }) => coverage.backups).map(({ name }) => ({ cells: ['back-up', name] })),
  ];
  const columns: readonly Column[] = [
    { title: 'What', width: 20 },
    { title: 'Name', width: 80 },
  ];
  return [tableOr('Together they reached every state, option and back-up of the plan.', { columns, rows })];
}

function headlineOf(reports: readonly Report[]): string {
  const [first, last] = [reports[0], reports.at(-1)];
  const [rto] = KEY_FIGURES;
  if (first === undefined || last === undefined || rto === undefined) return '';
  const name = last.services.find(({ key }) => key === last.worst?.service)?.name;
  const result = (report: Report) => report.services.find(({ key }) => key === last.worst?.service);
  const [before, after] = [result(first), result(last)];
  const worst = name === undefined || before === undefined || after === undefined ? '' : `; ${name}: ${backText(before)}, then ${backText(after)}`; // prettier-ignore
  return `RTO met by ${rto.of(first)} in the first of these drills and ${rto.of(last)} in the last${worst}.`;
}
