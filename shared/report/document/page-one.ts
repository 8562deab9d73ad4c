import { formatDuration } from '../../basics/time';
import { lowerOf } from '../../analysis/ratings';
import { ENGLISH } from '../words/english';
import { listed } from '../words/phrases';
import { MTPD_WORDS, RPO_WORDS, RTO_WORDS } from '../words/verdicts';
import type { Report } from '../report';
import type { ServiceResult } from '../sections/service-results';
import { paragraph, type Block, type Cell, type Item, type Row } from './block';
import { firstActions } from './first-actions';
import { whySoLong } from './instead';
import { strengthsInShort, untestedInShort } from './in-short';
import { keyFigures } from './key-figures';
import { neverDown } from './learned';
import { changesInShort } from './plan-changes';

/** Was the RTO met, which service was worst, what to do first, what was not tested: all on the first page. */
export function pageOne(report: Report): readonly Block[] {
  const actions = firstActions(report);
  const why = whySoLong(report);
  const changes = changesInShort(
    report,
    actions.map(({ action }) => action),
  );
  const todo = actions.length > 0 ? actions.map(({ item }) => item) : [{ text: ENGLISH.none.actions }];
  return [
    { kind: 'figures', items: keyFigures(report) },
    ...serviceTable(report),
    ...(why === undefined ? [] : [paragraph(why)]),
    paragraph(clockNote(report), 'note'),
    {
      kind: 'columns',
      columns: [
        [short({ title: 'First actions', items: todo, isOrdered: true }), short(changes)],
        [
          short({ title: ENGLISH.sections.strengths, items: strengthsInShort(report) }),
          short({ title: ENGLISH.sections.untested, items: untestedInShort(report) }),
        ],
      ],
    },
  ];
}

const short = ({ title, note, items, isOrdered = false }: Short): Block => ({
  kind: 'subsection',
  title,
  ...(note !== undefined && { note }),
  blocks: [{ kind: 'list', ordered: isOrdered, isDense: true, items }],
});

interface Short {
  readonly title: string;
  readonly note?: string;
  readonly items: readonly Item[];
  readonly isOrdered?: boolean;
}

/** Services that kept their minimum level share one line: page one is for those that did not. */
function serviceTable({ services }: Report): readonly Block[] {
  const touched = ordered(services).filter((service) => !isQuiet(service));
  if (touched.length === 0) return [];
  const table: Block = {
    kind: 'table',
    columns: [
      { title: 'Service', width: 34 },
      { title: 'Back after', align: 'right', width: 13 },
      { title: 'RTO', width: 17 },
      { title: 'RPO', width: 18 },
      { title: 'MTPD, with WRT', width: 18 },
    ],
    rows: touched.map(serviceRow),
  };
  return [table];
}

/** Neither below its minimum level nor short of data. */
const isQuiet = ({ interruptions, rpo }: ServiceResult): boolean =>
  interruptions.length === 0 && rpo.verdict !== 'missed';

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

/** Hit, and by its own minimum level not down: a minimum of nothing is never missed. */
function neverBelow({ services }: Report): string {
  const hit = services.filter((service) => isQuiet(service) && !neverDown(service));
  const named = hit.map(({ name, lowest }) => `${name} stood at ${Math.round(lowest.level)} %, which its MBCO allows`); // prettier-ignore
  return hit.length === 0 ? '' : ` ${listed(named)}.`;
}

function clockNote(report: Report): string {
  const others = report.services.filter(({ rto }) => rto.from !== 'disruption');
  const from = others.map(({ name, rto }) => `; ${name} from the ${rto.from}`).join('');
  return `RTO counts from the disruption${from}.${neverBelow(report)}${ratedAs(report)}`;
}

/** Objectives by their letters: never one figure for all of them. */
function ratedAs({ overview, own }: Report): string {
  const ratings = own?.ratings ?? [];
  const letters = overview.objectives.map(({ id }) => lowerOf(ratings.filter(({ objective }) => objective === id)));
  const told = Object.entries(CHALLENGES).flatMap(([letter, words]) => {
    const count = letters.filter((it) => it === letter).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return told.length === 0 ? '' : ` Objectives: ${listed(told)}.`;
}

const CHALLENGES: Readonly<Record<string, string>> = {
  P: 'without challenges',
  S: 'with some',
  M: 'with major ones',
  U: 'not performed',
};
