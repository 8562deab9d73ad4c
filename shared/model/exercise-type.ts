import type { Scenario } from './scenario';

/** Talked through, not done: times said there are no measurements. */
const discussionBased: readonly Scenario['exerciseType'][] = ['seminar', 'workshop', 'tabletop', 'game'];

export const isTalkedThrough = (type: string): boolean => discussionBased.some((it) => it === type);
