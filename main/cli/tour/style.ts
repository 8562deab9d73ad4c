/** Escape sequences of a terminal, or nothing at all where the output is a file. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly note: (text: string) => string;
}

const escape =
  (code: number) =>
  (text: string): string =>
    `\u001B[${code}m${text}\u001B[0m`;

const plain = (text: string): string => text;

export const coloured: Style = { bold: escape(1), dim: escape(2), good: escape(32), bad: escape(31), note: escape(33) };
export const uncoloured: Style = { bold: plain, dim: plain, good: plain, bad: plain, note: plain };
