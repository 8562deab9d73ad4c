/** Whether two plain JSON values say the same. An absent key and one that is undefined are the same. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((it, i) => sameData(it, b[i]));
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return agrees(left, right) && agrees(right, left);
}

/** Runs for every event of a drill, so without the list of entries that would be easier to read. */
function agrees(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  for (const key in b) if (!sameData(a[key], b[key])) return false;
  return true;
}
