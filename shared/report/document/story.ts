import { formatInstant } from '../../basics/time';
import type { Report } from '../report';
import { formatSecond, storyClock } from '../words/dates';
import { ENGLISH } from '../words/english';
import { tableOr, type Block, type Row } from './block';
import { noteBlocks } from './notes';

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
    ...noteBlocks(report),
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
      { title: 'No.', align: 'right', width: 6 },
      { title: 'Exercise time', width: 13 },
      { title: 'Wall clock', width: 10 },
      { title: 'Event', width: 29 },
      { title: 'What it changed', width: 42 },
    ],
    rows: log.map(({ seq, at, wall, cause, changes }) => ({
      id: logRowId(seq),
      cells: [String(seq), formatInstant(at), formatSecond(wall), cause, changes.join('; ')],
    })),
  },
];
