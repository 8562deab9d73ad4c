import { err, ok, type Result } from '../../basics/result';
import type { Role } from '../../model/catalogue';

/** The roles that are meant by `lead; data`: each by its name, its key or a beginning that only one has. */
export function rolesNamed(text: string, roles: readonly Pick<Role, 'key' | 'name'>[]): Result<string[], string> {
  const keys: string[] = [];
  for (const word of text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const role = named(word.toLowerCase(), roles);
    if (!role.ok) return role;
    if (!keys.includes(role.value)) keys.push(role.value);
  }
  return ok(keys);
}

function named(word: string, roles: readonly Pick<Role, 'key' | 'name'>[]): Result<string, string> {
  const exact = roles.find(({ key, name }) => name.toLowerCase() === word || key.toLowerCase() === word);
  if (exact !== undefined) return ok(exact.key);
  const begun = roles.filter(({ name }) => name.toLowerCase().startsWith(word));
  const [only] = begun;
  if (only === undefined) return err(`No role of this plan begins with “${word}”.`);
  if (begun.length > 1) return err(`“${word}” may be ${begun.map(({ name }) => name).join(' or ')}.`);
  return ok(only.key);
}
