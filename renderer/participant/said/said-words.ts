import type { Said } from '../../../shared/participants/said';

/** What was said, as the person who said it reads it again before it is in the record. */
export function saidWords(said: Said): string {
  switch (said.kind) {
    case 'acknowledge':
      return 'Acknowledged';
    case 'answer':
    case 'ask':
    case 'note':
      return said.text;
    case 'choose':
      return withWhy('A choice', said.why);
    case 'approve':
      return withWhy(said.approved ? 'Approved' : 'Not approved', said.why);
    case 'done':
      return withWhy(said.outcome === 'done' ? 'Done' : 'Failed', said.why);
    case 'tell':
      return 'They were told';
    case 'rate':
      return withWhy(`Rated ${said.value}`, said.rationale);
    case 'feedback':
      return 'Feedback given';
    case 'release':
      return 'Inject released';
    case 'pause':
      return withWhy('Paused', said.reason);
    case 'resume':
      return 'Let the clock run';
  }
}

const withWhy = (what: string, why: string | undefined): string =>
  why === undefined || why === '' ? what : `${what}: ${why}`;
