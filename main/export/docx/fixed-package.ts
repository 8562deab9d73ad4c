import { refixed, type Files } from '../fixed-zip';

const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** A package as the library made it, without what differs from time to time: dates, random names. */
export const fixedPackage = (packed: Uint8Array, date: number, change: (files: Files) => Files): Uint8Array =>
  refixed(packed, (files) => change(renamed(dated(files, date))));

function dated(files: Files, date: number): Files {
  const name = 'docProps/core.xml';
  const core = files[name];
  if (core === undefined) return files;
  const when = `${new Date(date).toISOString().slice(0, 19)}Z`;
  const text = decode(core).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${when}`);
  return { ...files, [name]: Buffer.from(text) };
}

/** Random identifiers of parts and relations become numbers, in the order in which they come. */
function renamed(files: Files): Files {
  const names = new Map<string, string>();
  const numbered = (found: string): string => {
    const known = names.get(found) ?? `rIdGiven${names.size + 1}`;
    names.set(found, known);
    return known;
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      if (!/\.(xml|rels)$/.test(name)) return [name, bytes];
      return [name, Buffer.from(decode(bytes).replaceAll(RANDOM, numbered))];
    }),
  );
}

/** The library's own names are of 21 letters; ordinary text is not touched. */
const RANDOM = /rId[a-z0-9_-]{21}(?=")/g;
