/** One measured figure and what it has to reach. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly target: string;
  readonly ok: boolean;
}

export const none = (name: string, value: number): Figure => ({ name, value, target: '0', ok: value === 0 });

export const atLeast = (name: string, value: number, least: number): Figure => ({
  name,
  value,
  target: `>=${least}`,
  ok: value >= least,
});

export const atMost = (name: string, value: number, most: number): Figure => ({
  name,
  value,
  target: `<=${most}`,
  ok: value <= most,
});

/** Prints `name value target ok|short`, or the same as JSON, and returns the exit code. */
export function printFigures(figures: readonly Figure[], asJson: boolean): 0 | 1 {
  if (asJson) console.log(JSON.stringify(figures));
  else
    for (const { name, value, target, ok } of figures) console.log(`${name} ${value} ${target} ${ok ? 'ok' : 'short'}`);
  return figures.every(({ ok }) => ok) ? 0 : 1;
}
