import type { FeedbackForm, FeedbackStatement } from '../../../shared/model/feedback';
import { STATEMENTS } from '../../../shared/model/feedback-statements';

export const isStatement = (key: string): key is FeedbackStatement => Object.hasOwn(STATEMENTS, key);

/** Ratings as they were kept on this device; anything else is none. */
export function readRatings(kept: string): FeedbackForm['ratings'] {
  try {
    const found: unknown = JSON.parse(kept);
    if (typeof found !== 'object' || found === null) return {};
    const sound = Object.entries(found).filter(([key, value]) => isStatement(key) && MARKS.includes(Number(value)));
    return Object.fromEntries(sound);
  } catch {
    return {};
  }
}

export const MARKS: readonly number[] = [1, 2, 3, 4, 5];
