/** JSON with object keys in code-point order and no absent values: equal data gives equal text, so it can be hashed. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return ofArray(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  return ofObject(value as Readonly<Record<string, unknown>>); // `as`: what is no array is read by its keys
}

// Written out, not mapped and joined: a record of 100,000 entries is hashed each time its drill is opened.
function ofArray(items: readonly unknown[]): string {
  let text = '[';
  for (let n = 0; n < items.length; n += 1) text += (n === 0 ? '' : ',') + canonicalJson(items[n] ?? null);
  return `${text}]`;
}

function ofObject(fields: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(fields);
  if (!areSorted(keys)) keys.sort(byCodePoint);
  let text = '';
  for (const key of keys) {
    const field = fields[key];
    if (field === undefined) continue;
    text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function areSorted(keys: readonly string[]): boolean {
  for (let n = 1; n < keys.length; n += 1) if (byCodePoint(keys[n - 1] ?? '', keys[n] ?? '') > 0) return false;
  return true;
}

/** A deep copy of plain JSON data. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
