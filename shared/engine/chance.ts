/** What a draw is for. A closed list: each purpose has its own numbers. */
export const PURPOSES = [
  'duration',
  'success',
  'fallback',
  'option',
  'decision time',
  'approval',
  'data loss',
  'inject',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface Draw {
  readonly seed: number;
  /** Number of the run in its batch, from 0. */
  readonly run: number;
  readonly id: string;
  /** Entries of the state before this one, in this run. */
  readonly visit: number;
  /** Attempts before this one, in this visit. */
  readonly attempt: number;
  readonly purpose: Purpose;
}

/**
 * A number in (0, 1), a pure function of what it is drawn for: the order of events cannot change it, and a what-if shares
 * it with its baseline. It has 32 bits: one of 2³² equal steps, in its middle.
 */
export const uniform = (draw: Draw): number => {
  const { seed, run, id, visit, attempt, purpose } = draw;
  const word = drawWord(visit, attempt, PURPOSES.indexOf(purpose));
  return uniformFrom(runHigh(seed, run), runLow(seed, run), nameHash(id), word);
};

// The two words that are common to all draws of one run. They are made once a run, the draws a hundred times.
export const runHigh = (seed: number, run: number): number => highLane(mix(seed ^ 0x243f6a88), run);
export const runLow = (seed: number, run: number): number => lowLane(mix(seed ^ 0x85a308d3), run);

const highLane = (state: number, word: number): number => mix(Math.imul(state ^ word, 0x9e3779b1) + 0x7f4a7c15);
const lowLane = (state: number, word: number): number => mix(Math.imul(state ^ word, 0x85ebca77) + 0x165667b1);

/** The finalizer of murmur3: every bit of the word changes every bit of the answer. */
const mix = (word: number): number => {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

export const drawWord = (visit: number, attempt: number, purpose: number): number =>
  (visit << 12) ^ (attempt << 4) ^ purpose;

/** The draw itself, in the form that a loop over many runs needs: see `uniform`. */
export const uniformFrom = (runsHigh: number, runsLow: number, name: number, word: number): number =>
  uniformOf(drawnBits(runsHigh, runsLow, name, word));

export const uniformOf = (bits: number): number => ((bits >>> 0) + 0.5) / 4_294_967_296;

/** The 32 bits of a draw: three multiplications, since each waits for the one before it. */
export const drawnBits = (runsHigh: number, runsLow: number, name: number, word: number): number => {
  let h = runsHigh ^ name;
  h = Math.imul(h ^ (h >>> 16), 0x9e3779b1) + (runsLow ^ Math.imul(word, 0x165667b1));
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** FNV-1a over UTF-16 code units. */
export const nameHash = (name: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h;
};
