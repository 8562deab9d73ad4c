/** Small numbers for the words of the model, so that the kernel's tables are typed arrays. */

export const KIND = { root: 0, step: 1, decision: 2, wait: 3, gate: 4, group: 5, tracks: 6, track: 7, state: 8, history: 9, end: 10, synthetic: 11 } as const; // prettier-ignore

export const PHASE = {
  none: 0,
  waiting: 1,
  queued: 2,
  working: 3,
  backoff: 4,
  fallback: 5,
  open: 6,
  timing: 7,
} as const;
export const PHASES = ['none', 'waiting', 'queued', 'working', 'backoff', 'fallback', 'open', 'timing'] as const;

export const OUTCOME = { none: 0, done: 1, failed: 2, timeout: 3, cancelled: 4, skipped: 5, forced: 6 } as const;
export const OUTCOMES = ['none', 'done', 'failed', 'timeout', 'cancelled', 'skipped', 'forced'] as const;

/** What reaching an end says of the container around it. */
export const ENDED = { not: 0, done: 1, failed: 2, abandoned: 3 } as const;
export const ENDINGS = ['not', 'done', 'failed', 'abandoned'] as const;

/** Ways out of a state; options of a decision have tables of their own. */
export const PORT = { done: 0, failed: 1, timeout: 2, approved: 3, rejected: 4, abandoned: 5 } as const;
export const PORTS = 6;

export const RESULT = { none: 0, recovered: 1, degraded: 2, failed: 3, abandoned: 4, stopped: 5, stuck: 6, loop: 7, horizon: 8 } as const; // prettier-ignore
export const RESULTS = ['none', 'recovered', 'degraded', 'failed', 'abandoned', 'stopped', 'stuck', 'loop', 'horizon'] as const; // prettier-ignore

export const ZERO = { disruption: 0, detection: 1, declaration: 2 } as const;
export const ZEROS = ['disruption', 'detection', 'declaration'] as const;

export const LOSS = { finish: 0, pause: 1, slow: 2 } as const;
export const ON_LOSS = { pause: 0, fail: 1, restart: 2 } as const;
