/** 0: as hoped; 1: a negative result; 2: asked in the wrong way, or what was given cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** Results go to `out`, everything about how it is going to `note`, so that `--json` can be piped. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly note: (line: string) => void;
}

export interface Verb {
  readonly usage: string;
  readonly about: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

/** Ends a verb with one sentence and exit code 2. */
export class CannotDo extends Error {}
