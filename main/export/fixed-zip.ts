import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest time that a zip can tell: the same files give the same bytes whenever they are packed. */
const noTime = (): Date => new Date(1980, 0, 1);

export type Files = Readonly<Record<string, Uint8Array>>;

/** Files as a zip, in the order given. Those that are packed already are put in as they are. */
export function fixedZip(files: Files, isPacked: (name: string) => boolean = () => false): Uint8Array {
  const mtime = noTime();
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime, level: isPacked(name) ? 0 : 6 }]]),
  );
  return zipSync(entries);
}

/** A package that a library made, packed again without the time of its making. */
export const refixed = (zip: Uint8Array, change: (files: Files) => Files = (files) => files): Uint8Array =>
  fixedZip(change(unzipSync(zip)));
