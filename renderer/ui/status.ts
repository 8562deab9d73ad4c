/** The only meanings that have a colour. Each also has a shape (status-shape.tsx) and a word. */
export type Status = 'waiting' | 'working' | 'done' | 'failed' | 'blocked' | 'degraded' | 'paused' | 'not-reached';

export const statusWord: Record<Status, string> = {
  waiting: 'Waiting',
  working: 'Working',
  done: 'Done',
  failed: 'Failed',
  blocked: 'Blocked',
  degraded: 'Degraded',
  paused: 'Paused',
  'not-reached': 'Not reached',
};

/** CSS values of a status: its text and shape colour, and the tint behind it. */
export const statusColor = (status: Status): string => `var(--sd-${status})`;
export const statusTint = (status: Status): string => `var(--sd-${status}-tint)`;
