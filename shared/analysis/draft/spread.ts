import { MINUTE } from '../../basics/time';
import type { Candidate } from './candidate';

/** Candidates that would come at one instant, apart from each other as far as what they are about lasts. */
export function spread(chosen: readonly Candidate[]): readonly Candidate[] {
  const together = new Map<number, Candidate[]>();
  for (const candidate of chosen) {
    const { trigger } = candidate.inject;
    if (trigger.kind !== 'time' || candidate.window === undefined) continue;
    together.set(trigger.at, [...(together.get(trigger.at) ?? []), candidate]);
  }
  return chosen.map((candidate) => {
    const { trigger } = candidate.inject;
    const { window } = candidate;
    const group = trigger.kind === 'time' ? (together.get(trigger.at) ?? []) : [];
    if (window === undefined || group.length < 2) return candidate;
    const share = (group.indexOf(candidate) + 0.5) / group.length;
    const at = Math.floor((window.from + share * (window.to - window.from)) / MINUTE) * MINUTE;
    return { ...candidate, inject: { ...candidate.inject, trigger: { kind: 'time', at: Math.max(window.from, at) } } };
  });
}
