import { formatInstant } from '../../basics/time';
import type { Report } from '../report';
import { formatSecond, storyClock } from '../words/dates';
import { ENGLISH } from '../words/english';
import { counted } from '../words/phrases';
import { tableOr, type Block, type Row } from './block';

/** The story of the run in chapters, each beginning with an inject. */
export function storyBlocks(report: Report): readonly Block[] {
  const { timeline, overview } = report;
  const hasClock = overview.startsAt !== undefined;
  const rows = timeline.flatMap(({ title, entries }): readonly Row[] => [
    { isGroup: true, cells: [title] },
    ...entries.map(({ at, text, details }): Row => {
      const body = text === title ? '' : text;
      const shown =
        body === '' ? { text: details[0] ?? 'Message only.', rest: details.slice(1) } : { text: body, rest: details };
      return {
        cells: [
          formatInstant(at),
          ...(hasClock ? [storyClock(at, overview.startsAt) ?? ''] : []),
          { text: shown.text, ...(shown.rest.length > 0 && { sub: shown.rest.join(' ') }) },
        ],
      };
    }),
  ]);
  return [
    tableOr('Nothing happened.', {
      columns: [
        { title: 'Exercise time', width: 15 },
        ...(hasClock ? [{ title: 'Clock', width: 13 }] : []),
        { title: 'What happened', width: hasClock ? 72 : 85 },
      ],
      rows,
    }),
    ...mendedBlocks(report.mended ?? []),
  ];
}

/** What was said afterwards about entries: the original stays, and stands beside it. */
const mendedBlocks = (mended: NonNullable<Report['mended']>): readonly Block[] =>
  mended.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Corrected afterwards',
          columns: [
            { title: 'Entry', width: 36 },
            { title: 'Recorded', width: 14 },
            { title: 'Actual', width: 14 },
            { title: 'Why', width: 36 },
          ],
          rows: mended.map(({ what, recorded, actual, by, why }) => ({
            cells: [
              what,
              formatInstant(recorded),
              actual === undefined ? 'does not hold' : { text: formatInstant(actual), isStrong: true },
              { text: why, sub: by },
            ],
          })),
        },
      ];

/** Where an event stands in the document. */
export const logRowId = (seq: number): string => `no-${seq}`;

/** The appendix: every event with everything it changed. */
export const logBlocks = ({ log }: Report): readonly Block[] => [
  { kind: 'paragraph', style: 'note', text: ENGLISH.notes.log },
  {
    kind: 'table',
    isDense: true,
    columns: [
      { title: 'No.', align: 'right', width: 8 },
      { title: 'Exercise time', width: 13 },
      { title: 'Wall clock', width: 10 },
      { title: 'Event', width: 28 },
      { title: 'What it changed', width: 41 },
    ],
    rows: gathered(log).map(logRow),
  },
];

type LogLine = Report['log'][number];

/** Jumps of the clock that follow each other are one. */
function gathered(log: readonly LogLine[]): readonly (readonly [LogLine, ...LogLine[]])[] {
  const groups: [LogLine, ...LogLine[]][] = [];
  for (const line of log) {
    const last = groups.at(-1);
    if (line.isJump === true && last?.[0].isJump === true) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function logRow(group: readonly [LogLine, ...LogLine[]]): Row {
  const [first] = group;
  const last = group.at(-1) ?? first;
  const { seq, at, wall, cause, changes } = first;
  if (last === first)
    return { id: logRowId(seq), cells: [String(seq), formatInstant(at), formatSecond(wall), cause, changes.join('; ')] }; // prettier-ignore
  return {
    id: logRowId(seq),
    cells: [
      `${seq}–${last.seq}`,
      { text: formatInstant(at), sub: `to ${formatInstant(last.at)}` },
      { text: formatSecond(wall), sub: `to ${formatSecond(last.wall)}` },
      `${counted(group.length, 'jump')} of the clock${spokenBy(cause)}`,
      last.changes.join('; '),
    ],
  };
}

/** Whose hand it was, as the line of one says it. */
const spokenBy = (cause: string): string => cause.slice(Math.max(0, cause.lastIndexOf(' – ')));
