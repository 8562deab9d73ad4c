import type { StoredPerson } from '../storage/sharing';

interface PlanRole {
  readonly key: string;
  readonly name: string;
}

/** As what somebody takes part: by the roles of the plan they play, else by how they joined. */
export function partOf({ plays, role }: Pick<StoredPerson, 'plays' | 'role'>, roles: readonly PlanRole[]): string {
  const names = roles.flatMap(({ key, name }) => (plays.includes(key) ? [name] : []));
  return names.length === 0 ? role.charAt(0).toUpperCase() + role.slice(1) : names.join(', ').slice(0, 200);
}
