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

/**
 * Names that the library draws by lot, or counts on from one document to the next, become numbers in the order in which
 * they come. People's words hold no bare quotes and no tags, so none of them is touched.
 */
function renamed(files: Files): Files {
  const relations = counted('rIdGiven');
  const bookmarks = counted('_Toc');
  const ids = counted('');
  const drawings = counted('');
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      if (!/\.(xml|rels)$/.test(name)) return [name, bytes];
      const text = decode(bytes)
        .replaceAll(/rId[a-z0-9_-]{21}(?=")/g, relations)
        .replaceAll(/(?<=w:(?:anchor|name)="|<w:instrText[^>]*>[^<]*PAGEREF )_Toc\d+/g, bookmarks)
        .replaceAll(/(?<=<w:bookmark(?:Start|End)\b[^>]*w:id=")\d+/g, ids)
        .replaceAll(/(?<=<wp:docPr id=")\d+/g, drawings);
      return [name, Buffer.from(text)];
    }),
  );
}

function counted(prefix: string): (found: string) => string {
  const names = new Map<string, string>();
  return (found) => {
    const known = names.get(found) ?? `${prefix}${names.size + 1}`;
    names.set(found, known);
    return known;
  };
}
