import type { Finding, FindingLinks } from '../../model/finding';

/** What a later drill must pass again. */
export interface Retested extends FindingLinks {
  /** A rule of the record that must not speak again: `overrun/copy/0` without its visit. */
  readonly rule?: string | undefined;
}

/** The links of a finding; where it has none of its own, those of its evidence. */
export function whatIsTested({ links, evidence, proposal }: Finding): Retested {
  const { state, inject, service } = { ...evidence, ...links };
  const rule = proposal?.slice(proposal.indexOf(':') + 1);
  return {
    ...(links?.planId !== undefined && { planId: links.planId }),
    ...(state !== undefined && { state }),
    ...(inject !== undefined && { inject }),
    ...(service !== undefined && { service }),
    ...(rule !== undefined && isRepeatable(rule) && { rule: withoutVisit(rule) }),
  };
}

/** Notes and deviations are named by their event: no other run can speak of the same one. */
const isRepeatable = (rule: string): boolean => !rule.startsWith('note/') && !rule.startsWith('deviation/');

export const withoutVisit = (rule: string): string => rule.replace(/\/\d+$/, '');
