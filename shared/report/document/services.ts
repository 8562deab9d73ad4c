import { formatDuration, formatInstant } from '../../basics/time';
import { levelChart } from '../charts/level-chart';
import type { TimeScale } from '../charts/time-scale';
import type { Report } from '../report';
import type { ServiceResult } from '../sections/service-results';
import { ENGLISH } from '../words/english';
import { figure, oneDecimal } from '../words/phrases';
import { MTPD_WORDS, RPO_WORDS, RTO_WORDS, type VerdictWords } from '../words/verdicts';
import { paragraph, tableOr, type Block } from './block';
import { backAfter, ordered } from './page-one';
import { neverDown } from './learned';
import { clockBlocks } from './service-times';
import { levelBlocks } from './service-levels';

/** Every figure of every service, and its level over time where it changed. */
export function serviceBlocks(report: Report, scale: TimeScale): readonly Block[] {
  const end = report.overview.exerciseTime;
  const lost = ordered(report.services).filter(({ series }) => series.length > 1 || (series[0]?.level ?? 100) < 100);
  const changed = lost.filter((service) => !isLevel(service, end));
  return [
    tableOr(ENGLISH.none.services, {
      isDense: true,
      columns: [
        { title: 'Service', width: 26 },
        { title: 'Back after', align: 'right', width: 13 },
        { title: 'RTO', width: 15 },
        { title: 'Times RTO', align: 'right', width: 10 },
        { title: 'RPO', width: 18 },
        { title: 'MTPD, with WRT', width: 18 },
      ],
      rows: ordered(report.services).map((service) => ({ cells: cells(service) })),
    }),
    ...clockBlocks(report),
    ...levelBlocks(report),
    ...levelText(lost.filter((service) => isLevel(service, end))),
    ...pairs(changed).map((pair): Block => ({
      kind: 'columns',
      columns: pair.map((service) => [
        {
          kind: 'figure',
          svg: levelChart(service, scale, end),
          caption: caption(service),
        },
      ]),
    })),
  ];
}

/** Of the run, at one level: a chart would show a straight line. */
const NEARLY_ALL = 0.95;

const isLevel = ({ series }: ServiceResult, end: number): boolean =>
  series.length <= 2 && series.some(({ at }, index) => (series[index + 1]?.at ?? end) - at >= NEARLY_ALL * end);

function levelText(services: readonly ServiceResult[]): readonly Block[] {
  if (services.length === 0) return [];
  const told = services.map(({ name, series: [first, then] }) => {
    const level = `${name} stood at ${Math.round(first?.level ?? 0)} %`;
    return then === undefined ? `${level} from beginning to end` : `${level} until ${formatInstant(then.at)}, then at ${Math.round(then.level)} %`; // prettier-ignore
  });
  return [paragraph(`${ENGLISH.notes.levelThroughout} ${told.join('; ')}.`)];
}

function cells(service: ServiceResult) {
  const { rto, rpo, mtpd } = service;
  const isHit = rto.verdict === 'not interrupted' && !neverDown(service);
  const rtoWords = isHit ? NOT_BELOW : RTO_WORDS[rto.verdict];
  const rpoWords = RPO_WORDS[rpo.verdict];
  const mtpdWords = isHit ? NOT_BELOW : MTPD_WORDS[mtpd.verdict];
  return [
    { text: service.name, sub: `tier ${service.tier} · MBCO ${service.mbco} %` },
    isHit ? { text: '–', sub: `lowest ${Math.round(service.lowest.level)} %` } : backAfter(service),
    {
      text: rtoWords.word,
      tone: rtoWords.tone,
      sub: rto.target === undefined ? '' : `of ${formatDuration(rto.target)}`,
    },
    rto.ratio === undefined || rto.verdict === 'not interrupted'
      ? 'n/a'
      : service.recoveredAt === undefined
        ? `over ${oneDecimal(Math.floor(rto.ratio * 10) / 10)}`
        : oneDecimal(rto.ratio),
    { text: rpoWords.word, tone: rpoWords.tone, sub: lossText(rpo) },
    {
      text: mtpdWords.word,
      tone: mtpdWords.tone,
      sub: mtpd.total === undefined ? '' : `${formatDuration(mtpd.total)} of ${figure(mtpd.target)}`,
    },
  ];
}

/** It lost some or all of its level, and its minimum allows that. */
const NOT_BELOW: VerdictWords = { tone: 'none', word: 'not below MBCO' };

const lossText = ({ loss, target }: ServiceResult['rpo']): string =>
  loss === undefined
    ? target === undefined
      ? ''
      : `of ${formatDuration(target)}`
    : `${formatDuration(loss)} of ${figure(target)}`;

function caption({ name, mbco, interruptions, recoveredAt, lowest }: ServiceResult): string {
  const minimum = `Dashed: MBCO ${mbco} %${interruptions.length === 0 ? '' : '; tinted: below it'}.`;
  if (interruptions.length === 0)
    return `${name}: lowest ${Math.round(lowest.level)} %, never below its minimum. ${minimum}`;
  const again = interruptions.length > 1 ? `, ${interruptions.length} interruptions` : '';
  const back = recoveredAt === undefined ? 'not back when the run ended' : `back at ${formatInstant(recoveredAt)}`;
  return `${name}: ${back}${again}. ${minimum}`;
}

const pairs = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []));
