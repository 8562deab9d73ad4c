/**
 * Small numbers for the words of the model, so that the kernel's tables are typed arrays. Each is a constant of a module,
 * not a field of an object: a bundle writes the number itself where it is used.
 */
export * as KIND from './codes/kind';
export * as PHASE from './codes/phase';
export * as OUTCOME from './codes/outcome';
export * as ENDED from './codes/ended';
export * as PORT from './codes/port';
export * as RESULT from './codes/result';
export * as ZERO from './codes/zero';
export * as LOSS from './codes/loss';
export * as ON_LOSS from './codes/on-loss';
export * as DRAW from './codes/draw';
export * as EFFECT from './codes/effect';
export * as GUARD from './codes/guard';
export * as COMPARISON from './codes/comparison';

// The words, each in the place of its number.
export const KINDS = ['root', 'step', 'decision', 'wait', 'gate', 'group', 'tracks', 'track', 'state', 'history', 'end', 'synthetic'] as const; // prettier-ignore
export const LOSSES = ['finish', 'pause', 'slow'] as const;
export const COMPONENT_LOSSES = ['pause', 'fail', 'restart'] as const;
export const PHASES = ['none', 'waiting', 'queued', 'working', 'backoff', 'fallback', 'open', 'timing'] as const;
export const OUTCOMES = ['none', 'done', 'failed', 'timeout', 'cancelled', 'skipped', 'forced'] as const;
export const ENDINGS = ['not', 'done', 'failed', 'abandoned'] as const;
export const PORT_NAMES = ['done', 'failed', 'timeout', 'approved', 'rejected', 'abandoned'] as const;
export const PORTS = 6;
export const RESULTS = ['none', 'recovered', 'degraded', 'failed', 'abandoned', 'stopped', 'stuck', 'loop', 'horizon'] as const; // prettier-ignore
export const GUARDS = ['all', 'any', 'not', 'pool', 'component', 'level', 'elapsed', 'step', 'attempts', 'variable'] as const; // prettier-ignore
export const EFFECTS = ['component', 'pool', 'role', 'vendor', 'level', 'data-age', 'demand', 'fail', 'failing', 'block', 'scale', 'known-error', 'channel', 'none'] as const; // prettier-ignore
export const COMPARISONS = ['>=', '>', '<=', '<', '='] as const;
export const CONDITIONS = ['up', 'degraded', 'down'] as const;
export const ZEROS = ['disruption', 'detection', 'declaration'] as const;

/** The number of a word. */
export const codeOf = <Word extends string>(words: readonly Word[], word: Word): number => words.indexOf(word);
