import type { Key } from '../model/ids';
import type { Participant } from './room';

/** What decides what somebody sees: the role, and the roles of the plan that it plays. */
export type Part = Pick<Participant, 'role' | 'plays'>;

/** What belongs to nobody is open to all; what belongs to a role, to who plays it. Who leads the exercise may do either. */
export const isOwn = (owner: Key | undefined, { role, plays }: Part): boolean =>
  role !== 'player' || owner === undefined || plays.includes(owner);
