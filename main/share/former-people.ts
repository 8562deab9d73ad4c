import type { SeatRow } from '../storage/sharing';

const mostFormer = 150;

/** What stays of the people of a sharing that has ended: enough to tell their pages so, and no name. */
export const formerPeople = (rows: readonly SeatRow[]): readonly SeatRow[] =>
  rows
    .toSorted((a, b) => b.person.lastSeen - a.person.lastSeen)
    .slice(0, mostFormer)
    .map(({ tokenHash, person }) => ({
      tokenHash,
      person: { ...person, name: '', plays: [], state: 'removed', address: '' },
    }));
