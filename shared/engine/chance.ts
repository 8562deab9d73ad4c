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
 * it with its baseline. Two lanes of murmur3's mixing give 52 bits.
 */
export function uniform(draw: Draw): number {
  const run = runWords(draw.seed, draw.run);
  return uniformOf(run, nameHash(draw.id), drawWord(draw.visit, draw.attempt, PURPOSES.indexOf(draw.purpose)));
}

/** What is common to all draws of one run. */
export interface RunWords {
  readonly high: number;
  readonly low: number;
}

export const runWords = (seed: number, run: number): RunWords => ({
  high: highLane(mix(seed ^ 0x243f6a88), run),
  low: lowLane(mix(seed ^ 0x85a308d3), run),
});

export const drawWord = (visit: number, attempt: number, purpose: number): number =>
  (visit << 12) ^ (attempt << 4) ^ purpose;

/** The draw itself, in the form that a loop over many runs needs: see `uniform`. */
export function uniformOf(run: RunWords, name: number, word: number): number {
  const high = highLane(highLane(run.high, name), word);
  const low = lowLane(lowLane(run.low, name), word);
  return ((high >>> 6) * 67_108_864 + (low >>> 6) + 0.5) / 4_503_599_627_370_496;
}

const highLane = (state: number, word: number): number => mix(Math.imul(state ^ word, 0x9e3779b1) + 0x7f4a7c15);
const lowLane = (state: number, word: number): number => mix(Math.imul(state ^ word, 0x85ebca77) + 0x165667b1);

function mix(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** FNV-1a over UTF-16 code units. */
export function nameHash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h;
}
