import { formatDuration, formatInstant, type Ms } from '../../basics/time';
import type { Report } from '../report';
import type { ForkResult } from '../sections/forks';
import { clip } from '../words/clip';
import { ENGLISH } from '../words/english';
import { counted, difference, listed } from '../words/phrases';
import { RTO_WORDS } from '../words/verdicts';
import { paragraph, tableOr, type Block, type Cell, type Row } from './block';

type Fared = ForkResult['services'][number]['here'];

/** What came of a decision where another drill took the other option. */
export const consequenceBlocks = ({ forks = [] }: Report): readonly Block[] =>
  forks.flatMap((fork) =>
    fork.decisions.map((decision): Block => ({
      kind: 'subsection',
      title: `“${decision.name}”, decided otherwise`,
      blocks: [
        paragraph(
          `Here, at ${formatInstant(decision.at)}: “${decision.here}”. In “${fork.title}”: “${decision.there}”. ${together(fork)}${outcomes(fork)}`,
        ),
        serviceTable(fork),
      ],
    })),
  );

/** Every drill that shares its beginning with this one, side by side with it. */
export const forkBlocks = ({ forks = [] }: Report): readonly Block[] => [
  ...forks.map((fork): Block => ({
    kind: 'subsection',
    title: fork.title,
    blocks: [paragraph(`${relation(fork)} ${standing(fork)} ${decided(fork)}`), serviceTable(fork), stepTable(fork)],
  })),
  paragraph(ENGLISH.notes.forks, 'note'),
];

const relation = ({ relation: is, from }: ForkResult): string =>
  is === 'fork'
    ? `It goes on from this drill at ${formatInstant(from)}: up to there both are the same.`
    : `This drill goes on from it at ${formatInstant(from)}: up to there both are the same.`;

const standing = ({ isOver, at }: ForkResult): string =>
  isOver ? `It ended at ${formatInstant(at)}.` : `It had come to ${formatInstant(at)} and had not ended.`;

const decided = ({ decisions }: ForkResult): string =>
  decisions.length === 0
    ? 'No decision was taken otherwise.'
    : `Decided otherwise: ${listed(decisions.map(({ name, there }) => `“${name}” – ${there}`))}.`;

const together = ({ decisions }: ForkResult): string =>
  decisions.length > 1
    ? `Both differ in ${counted(decisions.length, 'decision')}, so what follows is the work of all of them. `
    : '';

/** The services that matter most, in sentences; the table has them all. */
function outcomes(fork: ForkResult): string {
  const told = fork.services.toSorted((a, b) => a.tier - b.tier).slice(0, 3);
  if (told.length === 0) return 'No service was interrupted in either.';
  return told.map((service) => outcome(service, fork)).join(' ');
}

function outcome({ name, here, there }: ForkResult['services'][number], { isOver }: ForkResult): string {
  const yet = isOver ? '' : ' yet';
  if (there.back === undefined && here.back === undefined) return `${name} was not back in either.`;
  if (there.back === undefined)
    return `There ${name} was not back${yet}; here it was after ${formatDuration(here.back ?? 0)}.`;
  const returnedThere = `There ${name} was back after ${formatDuration(there.back)}`;
  if (here.back === undefined) return `${returnedThere}; here it was not.`;
  const change = there.back - here.back;
  const than =
    change === 0 ? 'as here' : `${formatDuration(Math.abs(change))} ${change > 0 ? 'later' : 'sooner'} than here`;
  const margin = there.margin === undefined ? '' : `, ${marginWords(there.margin)}`;
  return `${returnedThere}, ${than}${margin}.`;
}

const marginWords = (margin: Ms): string =>
  margin < 0 ? `${formatDuration(-margin)} past its MTPD` : `with ${formatDuration(margin)} left of its MTPD`;

function serviceTable({ services, title }: ForkResult): Block {
  return tableOr('No service was interrupted in either.', {
    columns: [
      { title: 'Service', width: 28 },
      { title: 'Back here', width: 16 },
      { title: `Back in “${clip(title, 30)}”`, width: 16 },
      { title: 'Difference', width: 12, align: 'right' },
      { title: 'MTPD left here', width: 14, align: 'right' },
      { title: 'MTPD left there', width: 14, align: 'right' },
    ],
    rows: services.map(({ name, here, there }): Row => ({
      cells: [
        { text: name, isStrong: true },
        returned(here),
        returned(there),
        here.back === undefined || there.back === undefined ? '–' : difference(there.back - here.back),
        left(here),
        left(there),
      ],
    })),
  });
}

function returned({ back: after, verdict }: Fared): Cell {
  const { word, tone } = RTO_WORDS[verdict];
  const text = after === undefined ? (verdict === 'not interrupted' ? '–' : 'not back') : formatDuration(after);
  return { text, sub: verdict === 'no target' ? 'no RTO' : verdict === 'not interrupted' ? word : `RTO ${word}`, tone };
}

const left = ({ margin }: Fared): string => (margin === undefined ? '–' : formatDuration(margin));

const MOST_STEPS = 25;

function stepTable({ steps }: ForkResult): Block {
  const rows = steps.slice(0, MOST_STEPS).map(({ name, here, there }): Row => ({
    cells: [
      name,
      ended(here),
      ended(there),
      here === undefined || there === undefined ? '–' : difference(there - here),
    ],
  }));
  const more = steps.length - rows.length;
  return tableOr('Every step ended at the same time in both.', {
    caption:
      more > 0 ? `Steps that ended at another time; ${more} more are left out` : 'Steps that ended at another time',
    isDense: true,
    columns: [
      { title: 'Step', width: 46 },
      { title: 'Ended here', width: 18 },
      { title: 'Ended there', width: 18 },
      { title: 'Difference', width: 18, align: 'right' },
    ],
    rows,
  });
}

const ended = (at: Ms | undefined): string => (at === undefined ? '–' : formatInstant(at));
