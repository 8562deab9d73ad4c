import { isCounting } from './batches';
import type { Bench, Case } from './use-bench';

/**
 * Differs at most in how far the runs are and whether both interpreters agree, which the line of progress tells: what
 * shows figures need not be drawn again ten times a second.
 */
export const looksTheSame = (a: Bench, b: Bench): boolean =>
  a.source === b.source &&
  a.scenario === b.scenario &&
  a.settings.runs === b.settings.runs &&
  a.settings.seed === b.settings.seed &&
  a.variants === b.variants &&
  a.chosen.id === b.chosen.id &&
  a.cases.length === b.cases.length &&
  a.cases.every((it, index) => isSame(it, b.cases[index]));

const isSame = (a: Case, b: Case | undefined): boolean =>
  b !== undefined &&
  a.id === b.id &&
  a.title === b.title &&
  a.variant === b.variant &&
  a.key === b.key &&
  a.result === b.result &&
  a.isOld === b.isOld &&
  standing(a) === standing(b) &&
  a.batch?.refusal === b.batch?.refusal;

/** A batch that has been asked for and one that has begun look alike. */
const standing = ({ batch }: Case): string | undefined => (isCounting(batch) ? 'counting' : batch?.state);
