import type { Typefaces } from './typefaces';

/** The fonts, once a file needs them: what reads them is large, and the program starts without it. */
export type OpenTypefaces = () => Promise<Typefaces>;

export function typefacesIn(folder: string): OpenTypefaces {
  let opened: Promise<Typefaces> | undefined;
  return () => (opened ??= import('./typefaces').then(({ createTypefaces }) => createTypefaces(folder)));
}
