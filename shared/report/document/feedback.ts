import { AGREEMENT, STATEMENTS } from '../../model/feedback-statements';
import type { Report } from '../report';
import { ENGLISH } from '../words/english';
import { counted, listed } from '../words/phrases';
import { paragraph, type Block, type Item } from './block';
import { ownBlocks } from './own';

/** How many gave each mark, never one figure for all; then what they wrote. */
export function feedbackBlocks(report: Report): readonly Block[] {
  const { feedback } = report;
  if (feedback === undefined)
    return ownBlocks(report, 'feedback').length > 0 ? [] : [paragraph(ENGLISH.none.feedback, 'note')];
  const { received, missing, statements } = feedback;
  const lacking = missing.length === 0 ? '' : ` None yet from ${listed(missing)}.`;
  return [
    paragraph(`${counted(received, 'form')} received.${lacking} ${ENGLISH.notes.feedback}`, 'note'),
    {
      kind: 'table',
      caption: `How many agree: 1 ${AGREEMENT[0]}, 5 ${AGREEMENT[4]}`,
      columns: [
        { title: 'Statement', width: 45 },
        ...AGREEMENT.map((_, index) => ({ title: String(index + 1), align: 'right' as const, width: 9 })),
        { title: 'Rated by', align: 'right', width: 10 },
      ],
      rows: statements.map(({ statement, counts, rated }) => ({
        cells: [
          STATEMENTS[statement],
          ...counts.map((count) => ({
            text: count === 0 ? '–' : String(count),
            isStrong: count > 0 && count === Math.max(...counts),
          })),
          rated === 0 ? 'nobody' : String(rated),
        ],
      })),
    },
    ...said(report, 'strengths', 'What went well'),
    ...said(report, 'improvements', 'What could be better'),
    ...said(report, 'actions', 'What should be done'),
  ];
}

function said({ feedback }: Report, part: 'strengths' | 'improvements' | 'actions', title: string): readonly Block[] {
  const items = (feedback?.forms ?? []).flatMap(({ who, [part]: text }): Item[] =>
    text === undefined || text.trim() === '' ? [] : [{ text, sub: who ?? 'without a name' }],
  );
  return items.length === 0 ? [] : [{ kind: 'subsection', title, blocks: [{ kind: 'list', items }] }];
}
