import type { Role } from '../../model/catalogue';
import type { Inject } from '../../model/scenario';
import type { Patch } from '../command';
import { rolesNamed } from '../scenario/roles-named';
import type { ReadInject } from './read-msel';

type Roles = readonly Pick<Role, 'key' | 'name'>[];

/** An inject of another tool on its way here: what no field takes becomes a remark, with a note for the person. */
export interface Foreign {
  readonly set: Patch<Omit<Inject, 'id'>>;
  /** Whom it is addressed to, by the names of the other tool. */
  readonly teams: readonly string[];
  readonly roles: Roles;
  /** What was read otherwise than it was meant, as sentences. */
  readonly notes?: readonly string[];
  readonly remarks?: readonly string[];
}

const LONGEST_LINE = 500;

export function foreignInject({ set, teams, roles, notes = [], remarks = [] }: Foreign): ReadInject {
  const named = teams.map((team) => ({ team, key: onlyRole(team, roles) }));
  const unknown = named.filter(({ key }) => key === undefined).map(({ team }) => team);
  const kept = [...remarks, ...unknown.map((team) => `role “${team}”`)].join('; ');
  return {
    set: {
      ...set,
      to: [...new Set(named.flatMap(({ key }) => key ?? []))],
      ...(kept === '' ? {} : { source: kept.slice(0, LONGEST_LINE) }),
    },
    notes: [
      ...notes,
      ...unknown.map((team) => `Role “${team}” is no role of this plan: not addressed; it is kept as a remark.`),
    ],
  };
}

function onlyRole(team: string, roles: Roles): string | undefined {
  const named = rolesNamed(team, roles);
  return named.ok && named.value.length === 1 ? named.value[0] : undefined;
}
