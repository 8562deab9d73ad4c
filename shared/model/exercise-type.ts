import type { Scenario } from './scenario';

/** Talked through, not done: times said there are no measurements. */
const discussionBased: readonly Scenario['exerciseType'][] = ['seminar', 'workshop', 'tabletop', 'game'];

export const isTalkedThrough = (type: Scenario['exerciseType']): boolean => discussionBased.includes(type);
