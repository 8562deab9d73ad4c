import { z } from 'zod';
import { Key, Line } from './ids';
import type { Scenario } from './scenario';
import type { Workflow } from './workflow';

/** Somebody who is expected at an exercise, and how to reach them. Empty names are still being typed. */
export const RosterPerson = z.object({ name: Line, contact: Line.optional() });
export type RosterPerson = z.infer<typeof RosterPerson>;

/** Who plays a role of the plan: the primary first, then the back-ups in the order in which they are called. */
export const RosterEntry = z.object({ role: Key, people: z.array(RosterPerson).max(6) });
export type RosterEntry = z.infer<typeof RosterEntry>;

export interface Posted {
  readonly role: Key;
  readonly name: string;
  readonly people: readonly RosterPerson[];
}

type Planned = Pick<Workflow, 'roles' | 'people'>;

/** Every role of the plan with those who play it: as the exercise says, otherwise as the plan has it. */
export function rosterOf({ roles, people }: Planned, { roster = [] }: Pick<Scenario, 'roster'>): readonly Posted[] {
  return roles.map(({ key, name }) => {
    const named = (roster.find(({ role }) => role === key)?.people ?? []).filter((it) => it.name.trim() !== '');
    const planned = people.filter(({ roles: held }) => held?.includes(key));
    return { role: key, name, people: named.length > 0 ? named : planned };
  });
}

/** Everybody of the roster by name, each once. */
export const rosterNames = (posted: readonly Posted[]): readonly string[] => [
  ...new Set(posted.flatMap(({ people }) => people.map(({ name }) => name.trim()))),
];

/** Everybody of the roster with the roles that they play: as the plan lists its people. */
export function peopleOf(workflow: Planned, scenario: Pick<Scenario, 'roster'>): readonly PlayingPerson[] {
  const roles = new Map<string, Key[]>();
  for (const { role, people } of rosterOf(workflow, scenario))
    for (const { name } of people) roles.set(name.trim(), [...(roles.get(name.trim()) ?? []), role]);
  return [...roles].map(([name, played]) => ({ name, roles: played }));
}

export interface PlayingPerson {
  readonly name: string;
  readonly roles: readonly Key[];
}
