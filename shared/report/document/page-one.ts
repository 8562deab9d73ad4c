import { formatDuration } from '../../basics/time';
import { ENGLISH } from '../words/english';
import { clip } from '../words/clip';
import { counted, figure, firstOf, listed } from '../words/phrases';
import { MTPD_WORDS, RPO_WORDS, RTO_WORDS } from '../words/verdicts';
import type { Report } from '../report';
import type { ServiceResult } from '../sections/service-results';
import { neverDown } from './learned';
import { changesToPlan, titleOfChanges, whoDoes } from './plan-changes';
import { paragraph, type Block, type Cell, type Item, type KeyFigure, type Row } from './block';

/** Was the RTO met, which service was worst, what to do first, what was not tested: all on the first page. */
export const pageOne = (report: Report): readonly Block[] => [
  { kind: 'figures', items: keyFigures(report) },
  ...serviceTable(report),
  paragraph(clockNote(report), 'note'),
  beside(short('First actions', firstActions(report), true), short(titleOfChanges(report), changesToPlan(report))),
  beside(short(ENGLISH.sections.strengths, strengths(report)), short(ENGLISH.sections.untested, untested(report))),
];

const beside = (...columns: readonly Block[]): Block => ({ kind: 'columns', columns: columns.map((it) => [it]) });

const short = (title: string, items: readonly Item[], ordered = false): Block => ({
  kind: 'subsection',
  title,
  blocks: [{ kind: 'list', ordered, items }],
});

function keyFigures({ services, coverage, worst, overview }: Report): readonly KeyFigure[] {
  const judged = services.filter(({ rto }) => rto.verdict === 'met' || rto.verdict === 'missed');
  const met = judged.filter(({ rto }) => rto.verdict === 'met').length;
  const open = services.filter(({ rto }) => rto.verdict === 'inconclusive').length;
  const late = services.find(({ key }) => key === worst?.service);
  const loss = services
    .filter(({ rpo }) => rpo.loss !== undefined)
    .toSorted((a, b) => (b.rpo.loss ?? 0) - (a.rpo.loss ?? 0))[0];
  return [
    {
      label: 'RTO met',
      value: judged.length === 0 ? 'n/a' : `${met} of ${judged.length}`,
      note: open > 0 ? `services that were down, ${open} inconclusive` : 'services that were down',
      tone: judged.length === 0 ? 'none' : met === judged.length ? 'good' : 'bad',
    },
    {
      label: 'Worst service, by tier',
      value: late === undefined ? 'none' : figure(late.rto.elapsed),
      note: late === undefined ? 'none was interrupted' : late.name,
      tone: late === undefined ? 'none' : RTO_WORDS[late.rto.verdict].tone,
    },
    {
      label: 'Data lost',
      value: loss === undefined ? 'n/a' : figure(loss.rpo.loss),
      note: lossNote(loss),
      tone: loss === undefined ? 'none' : RPO_WORDS[loss.rpo.verdict].tone,
    },
    {
      label: 'Plan reached',
      value: coverage.total === 0 ? 'n/a' : `${coverage.reached} of ${coverage.total}`,
      note:
        overview.event?.noPlan !== undefined
          ? 'no plan was activated'
          : coverage.byDeviation === undefined
            ? 'steps and decisions'
            : `of them ${coverage.byDeviation} off the plan`,
      tone: 'none',
    },
  ];
}

function lossNote(service: ServiceResult | undefined): string {
  if (service === undefined) return 'none recorded';
  return service.rpo.target === undefined ? 'no RPO set' : `against an RPO of ${formatDuration(service.rpo.target)}`;
}

/** Services that kept their minimum level share one line: page one is for those that did not. */
function serviceTable({ services }: Report): readonly Block[] {
  const touched = ordered(services).filter((service) => !isQuiet(service));
  const named = (of: readonly ServiceResult[]): string => listed(of.map(({ name }) => name));
  const whole = services.filter(isWhole);
  const lower = services.filter((service) => isQuiet(service) && !isWhole(service));
  const words = [
    ...(whole.length === 0 ? [] : [`At 100 % throughout: ${named(whole)}.`]),
    ...(lower.length === 0 ? [] : [`Never below the minimum level: ${named(lower)}.`]),
  ];
  const rest = words.length === 0 ? [] : [paragraph(words.join(' '), 'note')];
  if (touched.length === 0) return rest;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: 'Service', width: 25 },
      { title: 'At start', align: 'right', width: 10 },
      { title: 'Back after', align: 'right', width: 13 },
      { title: 'RTO', width: 17 },
      { title: 'RPO', width: 17 },
      { title: 'MTPD, with WRT', width: 18 },
    ],
    rows: touched.map(serviceRow),
  };
  return [table, ...rest];
}

/** Neither below its minimum level nor short of data. */
const isQuiet = ({ interruptions, rpo }: ServiceResult): boolean =>
  interruptions.length === 0 && rpo.verdict !== 'missed';

const isWhole = ({ lowest, rpo }: ServiceResult): boolean => lowest.level >= 100 && rpo.loss === undefined;

/** Those that were down first, in the order of their verdicts. */
const ORDER = ['missed', 'inconclusive', 'met', 'no target', 'not interrupted'];
export const ordered = (services: readonly ServiceResult[]): readonly ServiceResult[] =>
  services.toSorted((a, b) => ORDER.indexOf(a.rto.verdict) - ORDER.indexOf(b.rto.verdict) || a.tier - b.tier);

function serviceRow(service: ServiceResult): Row {
  const { rto, rpo, mtpd } = service;
  const rtoWords = RTO_WORDS[rto.verdict];
  const rpoWords = RPO_WORDS[rpo.verdict];
  const mtpdWords = MTPD_WORDS[mtpd.verdict];
  return {
    cells: [
      { text: service.name, sub: `tier ${service.tier} · MBCO ${service.mbco} %` },
      `${Math.round(service.levelAtStart)} %`,
      { ...backAfter(service), isStrong: rto.verdict === 'missed' },
      { text: rtoWords.word, tone: rtoWords.tone, ...sub(rto.target) },
      { text: rpoWords.word, tone: rpoWords.tone, ...sub(rpo.target, rpo.loss) },
      { text: mtpdWords.word, tone: mtpdWords.tone, ...sub(mtpd.target, mtpd.total) },
    ],
  };
}

export function backAfter({ recoveredAt, interruptions, levelAtEnd }: ServiceResult): { text: string; sub?: string } {
  if (interruptions.length === 0) return { text: '–' };
  if (recoveredAt === undefined) return { text: 'not back', sub: `at ${Math.round(levelAtEnd)} %` };
  return { text: formatDuration(recoveredAt) };
}

function sub(target: number | undefined, loss?: number): Partial<Extract<Cell, object>> {
  if (target === undefined) return {};
  const limit = `of ${formatDuration(target)}`;
  return { sub: loss === undefined ? limit : `${formatDuration(loss)} ${limit}` };
}

function clockNote({ services, overview }: Report): string {
  const others = services.filter(({ rto }) => rto.from !== 'disruption');
  const from = others.map(({ name, rto }) => `${name} from the ${rto.from}`).join(', ');
  const story =
    overview.startsAt === undefined
      ? ''
      : ` (${overview.startsAt} ${overview.event === undefined ? 'in the story' : 'by the clock on the wall'})`;
  return `RTO counts from the disruption, T+00:00:00${story}${from === '' ? '' : `; ${from}`}. ✓ met   ✕ missed   ? not known   – does not apply`;
}

/** The first three distinct actions of the improvement plan. */
function firstActions({ improvements }: Report): readonly Item[] {
  const byAction = Map.groupBy(improvements, ({ action, finding }) =>
    action === '' ? `Agree what is to be done about “${clip(finding, 110)}”` : action,
  );
  if (byAction.size === 0) return [{ text: 'None yet: no finding has been entered or proposed.' }];
  return [...byAction].slice(0, 3).map(([action, rows]) => ({ text: action, sub: whoDoes(rows) }));
}

const more = (count: number): Item => ({ text: `and ${count} more below` });

/** The first few; the section of the same name holds them all. */
function strengths({ strengths: all }: Report): readonly Item[] {
  if (all.length === 0) return [{ text: ENGLISH.none.strengths }];
  const first = all.slice(0, 3).map((text): Item => ({ text: clip(text, 110) }));
  return all.length > 3 ? [...first, more(all.length - 3)] : first;
}

function untested({ coverage, services, overview }: Report): readonly Item[] {
  if (overview.event?.noPlan !== undefined) return [{ text: ENGLISH.none.plan }];
  const steps = coverage.states.map(({ name }) => name);
  const options = coverage.options.map(({ name }) => name);
  const injects = coverage.injects.map(({ no, name }) => `${no} ${name}`);
  const quiet = services.filter(neverDown);
  const items: Item[] = [
    ...(steps.length + options.length > 0 ? [{ text: ofThePlan(steps, options) }] : []),
    ...(injects.length > 0
      ? [{ text: `${counted(injects.length, 'inject')} not released: ${firstOf(injects, 1)}` }]
      : []),
    ...(coverage.backups.length > 0
      ? [
          {
            text: `Back-up people not called: ${firstOf(
              coverage.backups.map(({ name }) => name),
              1,
            )}`,
          },
        ]
      : []),
    ...(quiet.length > 0
      ? [
          {
            text: `Loss of ${firstOf(
              quiet.map(({ name }) => name),
              1,
            )}`,
          },
        ]
      : []),
  ];
  return items.length > 0 ? items : [{ text: ENGLISH.none.untested }];
}

/** States that were not reached and options that were not taken, in one line. */
function ofThePlan(states: readonly string[], options: readonly string[]): string {
  const counts = [
    ...(states.length > 0 ? [counted(states.length, 'state')] : []),
    ...(options.length > 0 ? [counted(options.length, 'option')] : []),
  ];
  return `${listed(counts)} of the plan: ${firstOf([...states, ...options], 1)}`;
}
