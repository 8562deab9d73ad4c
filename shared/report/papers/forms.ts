import type { Objective } from '../../model/scenario';
import { paragraph, tableOr, type Block } from '../document/block';

const RATINGS = ['P', 'S', 'M', 'U', 'N'] as const;

/** One form for each objective: ratings are given for it and for each critical task, with the reason. */
export function evaluationForms(objectives: readonly Objective[]): readonly Block[] {
  if (objectives.length === 0) return [paragraph('No objectives are set, so there is nothing to rate yet.', 'note')];
  return [
    paragraph(
      'P performed without challenges, S performed with some challenges, M performed with major challenges, U unable to be performed, N not observed. Note what you saw, not what you think of it.',
      'note',
    ),
    ...objectives.map((objective, index): Block => ({
      kind: 'subsection',
      title: `Objective ${index + 1}: ${objective.text}`,
      ...(objective.capability !== undefined && { note: `Capability: ${objective.capability}` }),
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: 'What was to be done', width: 40 },
            ...RATINGS.map((title) => ({ title, width: 6 })),
            { title: 'What was seen, and why this rating', width: 30 },
          ],
          rows: ['The objective as a whole', ...(objective.tasks ?? ['', '', ''])].map((task) => ({
            cells: [task, ...RATINGS.map(() => '☐'), ''],
          })),
        },
      ],
    })),
  ];
}

/** Things to tick off, on paper. */
export const checklist = (what: string, items: readonly string[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'Done', width: 8 },
    { title: what, width: 92 },
  ],
  rows: items.map((text) => ({ cells: ['☐', text] })),
});

const LINES = 24;

/** A log to go on with on paper when the computer does not. */
export const blankLog: Block = tableOr('', {
  columns: [
    { title: 'Time', width: 10 },
    { title: 'Scenario time', width: 14 },
    { title: 'Who', width: 18 },
    { title: 'What happened, what was decided, and why', width: 46 },
    { title: 'Follow-up', width: 12 },
  ],
  rows: Array.from({ length: LINES }, () => ({ cells: ['\u00A0', '', '', '', ''] })),
});

/** What every participant is asked before leaving. */
export const feedbackForm: Block = {
  kind: 'table',
  columns: [{ title: 'Statement', width: 60 }, ...['1', '2', '3', '4', '5'].map((title) => ({ title, width: 8 }))],
  rows: [
    'The objectives were clear to me.',
    'The scenario could happen to us.',
    'I had what I needed for my role.',
    'The plan helped.',
    'I know what to do better next time.',
    'One thing that went well:',
    'One thing to change in the plan:',
  ].map((statement, index) => ({ cells: [statement, ...Array.from({ length: 5 }, () => (index < 5 ? '☐' : ''))] })),
};
