import type { Key } from '../model/ids';
import type { Workflow } from '../model/workflow';

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** Roles of the plan that somebody plays, judged by the name: a person of the roster, or the name of a role itself. */
export function suggestRoles({ people, roles }: Pick<Workflow, 'people' | 'roles'>, name: string): readonly Key[] {
  const person = people.find((it) => plain(it.name) === plain(name));
  if (person?.roles !== undefined) return person.roles;
  const role = roles.find((it) => plain(it.name) === plain(name));
  return role === undefined ? [] : [role.key];
}
