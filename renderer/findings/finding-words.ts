import {
  activeStatuses,
  CapabilityElement,
  FindingStatus,
  FindingType,
  Severity,
  unfinished,
  type Finding,
} from '../../shared/model/finding';
import type { ProofVerdict } from '../../shared/model/retest';
import { capitalised } from '../ui/capitalised';
import type { Status } from '../ui/status';

export const active = activeStatuses;

/** Past its due date and not done. `today` is `YYYY-MM-DD`, so text compares as days do. */
export const isOverdue = ({ due, status }: Pick<Finding, 'due' | 'status'>, today: string): boolean =>
  due !== undefined && due < today && unfinished.includes(status);

/** The shape and colour a status of the register is drawn with. */
export const shapeOf: Record<FindingStatus, Status> = {
  open: 'waiting',
  planned: 'not-reached',
  'in progress': 'working',
  implemented: 'done',
  verified: 'done',
  rejected: 'paused',
  'risk accepted': 'paused',
  duplicate: 'paused',
};

const optionsOf = <T extends string>(words: readonly T[]) =>
  words.map((value) => ({ value, label: capitalised(value) }));

export const severityOptions = optionsOf(Severity.options);
export const statusOptions = optionsOf(FindingStatus.options);
export const typeOptions = optionsOf(FindingType.options);
export const elementOptions = optionsOf(CapabilityElement.options);
export const actionStatusOptions = optionsOf(['open', 'in progress', 'done'] as const);

/** How a later drill judges a finding, as a shape. */
export const verdictShape: Record<ProofVerdict['verdict'], Status> = {
  passes: 'done',
  fails: 'failed',
  'not tested': 'not-reached',
};
