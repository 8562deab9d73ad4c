import { FindingStatus, FindingType, Severity, type CorrectiveAction, type Finding } from '../../shared/model/finding';
import { capitalised } from '../ui/capitalised';
import type { Status } from '../ui/status';
import type { z } from 'zod';

/** What is still to be done. `implemented` waits for a later run to prove it. */
const unfinished: readonly FindingStatus[] = ['open', 'planned', 'in progress'];
export const active: readonly FindingStatus[] = [...unfinished, 'implemented'];

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

type Element = NonNullable<z.infer<typeof CorrectiveAction>['element']>;
const elements: readonly Element[] = ['planning', 'organisation', 'equipment', 'training', 'exercise'];

export const severityOptions = optionsOf(Severity.options);
export const statusOptions = optionsOf(FindingStatus.options);
export const typeOptions = optionsOf(FindingType.options);
export const elementOptions = optionsOf(elements);
