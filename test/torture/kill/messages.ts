import type { ClockReading } from '../../../shared/model/clock-reading';

/** What the program under torture has shown to its facilitator, one line of JSON each. */
export type Shown =
  | { readonly kind: 'ready' }
  | { readonly kind: 'event'; readonly runId: string; readonly seq: number; readonly at: number; readonly hash: string }
  | { readonly kind: 'clock'; readonly runId: string; readonly clock: ClockReading }
  | { readonly kind: 'finding'; readonly id: string };
