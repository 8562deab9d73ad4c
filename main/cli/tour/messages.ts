import type { EventPayload, RunRecord } from '../../../shared/contract/contract';

/** What the drilling process tells the one that shows it, one line of JSON each. */
export type FromDriver =
  | { readonly kind: 'record'; readonly record: RunRecord }
  | { readonly kind: 'journal'; readonly news: EventPayload<'run.journal'> }
  | { readonly kind: 'over' };
