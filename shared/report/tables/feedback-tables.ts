import { AGREEMENT, STATEMENTS } from '../../model/feedback-statements';
import type { Report } from '../report';
import type { ParticipantsFeedback } from '../sections/participants-feedback';
import { column as read, tableOf, type ReportTable } from './table';

type Rated = ParticipantsFeedback['statements'][number];
type Form = ParticipantsFeedback['forms'][number];

/** How many gave each mark to each statement of the form; never one figure for all. */
export const feedback = ({ feedback: given }: Report): ReportTable =>
  tableOf('feedback', given?.statements ?? [], [
    read('Statement', 'text', ({ statement }) => STATEMENTS[statement]),
    ...AGREEMENT.map((words, index) => read<Rated>(`${index + 1}, ${words}`, 'number', ({ counts }) => counts[index])),
    read('Rated by', 'number', ({ rated }) => rated),
  ]);

/** What participants wrote, a line for each form; whoever gave none has a line that says so. */
export const remarks = ({ feedback: given }: Report): ReportTable =>
  tableOf<Partial<Form> & { readonly form: string }>(
    'remarks',
    [
      ...(given?.forms ?? []).map((form) => ({ ...form, form: 'received' })),
      ...(given?.missing ?? []).map((who) => ({ who, form: 'none yet' })),
    ],
    [
      read('From', 'text', ({ who }) => who ?? 'without a name'),
      read('Form', 'text', ({ form }) => form),
      read('What went well', 'text', ({ strengths }) => strengths),
      read('What could be better', 'text', ({ improvements }) => improvements),
      read('What should be done', 'text', ({ actions }) => actions),
      read('Log number', 'number', ({ seq }) => seq),
    ],
  );
