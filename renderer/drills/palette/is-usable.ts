import type { InjectTarget } from '../../../shared/analysis/meaningful-injects';

const ONLY_MEANINGFUL: ReadonlySet<InjectTarget['family']> = new Set(['step', 'path', 'duration']);

/** A step that is not in work cannot fail; things and people may be hit for later, or be put right, at any time. */
export const isUsable = ({ family, use }: InjectTarget): boolean => use !== 'none' || !ONLY_MEANINGFUL.has(family);
