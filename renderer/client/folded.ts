/** A text as it is searched and sorted: case and accents make no difference. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase();

/** The folded text of each of many things, made once for as long as the thing lives. */
export function foldedOf<T extends object>(textOf: (thing: T) => string): (thing: T) => string {
  const known = new WeakMap<T, string>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const text = folded(textOf(thing));
    known.set(thing, text);
    return text;
  };
}
