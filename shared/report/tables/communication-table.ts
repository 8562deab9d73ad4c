import type { Report } from '../report';
import { column as read, tableOf, type ReportTable } from './table';

/** A line for each message; a duty on which nothing was sent has one of its own. */
export const communication = ({ communication: told }: Report): ReportTable =>
  tableOf(
    'communication',
    (told?.duties ?? []).flatMap((duty) =>
      (duty.messages.length === 0 ? [undefined] : duty.messages).map((message) => ({ duty, message })),
    ),
    [
      read('To', 'text', ({ duty }) => duty.name),
      read('Basis', 'text', ({ duty }) => duty.kind),
      read('Owed', 'text', ({ duty }) => duty.rule),
      read('Result', 'text', ({ duty }) => duty.verdict),
      read('First due', 'instant', ({ duty }) => duty.first.due),
      read('Sent', 'instant', ({ message }) => message?.at),
      read('Channel', 'text', ({ message }) => message?.channel),
      read('Not delivered', 'text', ({ message }) => message?.lost),
      read('Approved by', 'text', ({ message }) => message?.approvedBy),
      read('Log number', 'number', ({ message }) => message?.seq),
    ],
  );
