import type { Key } from '../model/ids';
import type { Workflow } from '../model/workflow';

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');

interface Cast extends Pick<Workflow, 'roles'> {
  /** Of the roster, or of the plan. */
  readonly people: readonly { readonly name: string; readonly roles?: readonly Key[] | undefined }[];
}

/** Roles of the plan that somebody plays, judged by the name: a person of the roster, or the name of a role itself. */
export function suggestRoles({ people, roles }: Cast, name: string): readonly Key[] {
  const person = people.find((it) => plain(it.name) === plain(name));
  if (person?.roles !== undefined) return person.roles;
  const role = roles.find((it) => plain(it.name) === plain(name));
  return role === undefined ? [] : [role.key];
}
