import { formatInstant } from '../../basics/time';
import type { Report } from '../report';
import { capital } from '../words/phrases';
import type { Block } from './block';

/** Everything that was noted, beside the strengths, which have a section of their own. */
export function noteBlocks({ notes }: Report): readonly Block[] {
  const others = notes.filter(({ tag }) => tag !== 'strength');
  if (others.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Notes taken',
      columns: [
        { title: 'At', width: 15 },
        { title: 'Kind', width: 15 },
        { title: 'Note', width: 70 },
      ],
      rows: others.map((note) => ({
        cells: [
          formatInstant(note.at),
          { text: capital(note.tag), ...(note.aspect !== undefined && { sub: note.aspect }) },
          { text: note.text, sub: under(note) },
        ],
      })),
    },
  ];
}

function under({ by, who, channel, state, inject, withdrawn }: Report['notes'][number]): string {
  const said = who === undefined ? by : `${who}${channel === undefined ? '' : `, by ${channel}`} (noted by ${by})`;
  const taken = withdrawn === undefined ? undefined : `taken back: ${withdrawn}`;
  return [said, state, inject, taken].filter((part) => part !== undefined).join(' · ');
}
