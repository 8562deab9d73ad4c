import type { Influence } from '../../model/simulation';
import type { State } from '../../model/state';
import { drawnBits, drawWord, nameHash, PURPOSES, runHigh, runLow, uniformOf, type Purpose } from '../../engine/chance';
import type { Subject } from './subject';

/** Draws are pure functions of seed, run and name, so what explains the result need not be recorded: it is drawn again. */
export interface InfluenceInput {
  readonly subject: Subject;
  readonly seed: number;
  /** Number of the first run, and the time to MBCO of each run from there on; Infinity for never. */
  readonly from: number;
  readonly toMbco: ReadonlyMap<string, Float64Array>;
}

const MOST_RUNS = 100_000;
/** Shares below this are not worth a line. */
const LEAST = 0.005;
/** Standard deviations that a share has to stand out from what chance gives: of forty draws that do nothing, one in ten plans shows one. */
const CLEAR = 4;

/** How much of the variance of each service's time to MBCO each first draw explains, the largest first. */
export function influencesOf({ subject, seed, from, toMbco }: InfluenceInput): Influence[] {
  const draws = subject.ir.nodes.flatMap(({ state }) => (state === undefined ? [] : drawsOf(state)));
  const services = [...toMbco].map(([service, all]) => observed(service, all.subarray(0, MOST_RUNS)));
  const runs = services[0]?.times.length ?? 0;
  const high = Int32Array.from({ length: runs }, (_, run) => runHigh(seed, from + run));
  const low = Int32Array.from({ length: runs }, (_, run) => runLow(seed, from + run));
  const bins = new Uint8Array(runs);
  const found = draws.flatMap((draw) => {
    sortIntoBins(bins, draw, { high, low });
    const sizes = sizesOf(bins, draw.edges.length + 1);
    return services.flatMap((it) => influenceOf(draw, it, explain(it, bins, sizes)));
  });
  return found.toSorted((a, b) => b.share - a.share);
}

function influenceOf(draw: Drawn, { service, never }: Observed, explained: Explained | undefined): Influence[] {
  if (explained === undefined || explained.share < LEAST) return [];
  const { share, means } = explained;
  const mean = (of: number | undefined): number | undefined =>
    of === undefined || (never > 0 && of >= never) ? undefined : Math.round(of);
  const ends = Object.entries({ low: mean(means[0]), high: mean(means.at(-1)) }).filter(([, it]) => it !== undefined);
  return [{ service, state: draw.state, what: draw.what, share, ...Object.fromEntries(ends) }];
}

interface Drawn {
  readonly state: string;
  readonly what: Influence['what'];
  readonly purpose: Purpose;
  /** Where the bins of the draw meet, ascending in (0, 1). */
  readonly edges: readonly number[];
}

const TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

function drawsOf(state: State): readonly Drawn[] {
  const { id } = state;
  const time = { state: id, what: 'duration', edges: TENTHS } as const;
  switch (state.kind) {
    case 'step':
      return [
        ...(state.duration.kind === 'fixed' ? [] : [{ ...time, purpose: 'duration' } as const]),
        ...chanceOf(id, 'success', state.success ?? 1),
      ];
    case 'wait':
      return state.duration === undefined || state.duration.kind === 'fixed' ? [] : [{ ...time, purpose: 'duration' }];
    case 'gate':
    case 'decision':
      return [
        ...(state.time === undefined || state.time.kind === 'fixed'
          ? []
          : [{ ...time, purpose: 'decision time' } as const]),
        ...(state.kind === 'gate' ? chanceOf(id, 'approval', state.approval ?? 1) : choiceOf(id, state.options)),
      ];
    default:
      return [];
  }
}

const chanceOf = (state: string, purpose: Purpose, p: number): readonly Drawn[] =>
  p > 0 && p < 1 ? [{ state, what: 'success', purpose, edges: [p] }] : [];

function choiceOf(state: string, options: readonly { readonly weight?: number | undefined }[]): readonly Drawn[] {
  const weights = options.map((it) => it.weight ?? 1);
  const sum = weights.reduce((a, b) => a + b, 0);
  let so = 0;
  const edges = weights.slice(0, -1).map((weight) => (so += weight) / sum);
  return weights.filter((it) => it > 0).length < 2 ? [] : [{ state, what: 'option', purpose: 'option', edges }];
}

/** Equal parts of the unit interval, by the upper bits of a draw. */
const PARTS = 256;

/** In which bin each run's draw lies. This is done for every draw and run, so a part says in which bin it begins. */
function sortIntoBins(bins: Uint8Array, { state, purpose, edges }: Drawn, words: Words): void {
  const { high, low } = words;
  const name = nameHash(state);
  const word = drawWord(0, 0, PURPOSES.indexOf(purpose));
  const begins = Uint8Array.from({ length: PARTS }, (_, part) => edges.filter((it) => part / PARTS >= it).length);
  for (let run = 0; run < bins.length; run += 1) {
    const bits = drawnBits(high[run]!, low[run]!, name, word);
    const u = uniformOf(bits);
    let bin = begins[bits >>> 24]!;
    while (bin < edges.length && u >= edges[bin]!) bin += 1;
    bins[run] = bin;
  }
}

/** What is common to all draws of each run. */
interface Words {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

function sizesOf(bins: Uint8Array, count: number): Float64Array {
  const sizes = new Float64Array(count);
  for (let run = 0; run < bins.length; run += 1) sizes[bins[run]!]! += 1;
  return sizes;
}

/** One service in all runs. One that never gets there counts as being as late as the latest that did. */
interface Observed {
  readonly service: string;
  readonly times: Float64Array;
  /** The latest, where some never get there; else 0. */
  readonly never: number;
  readonly mean: number;
  /** Sum of the squares of what the times are off from their mean. */
  readonly around: number;
}

function observed(service: string, all: Float64Array): Observed {
  let latest = 0;
  for (let run = 0; run < all.length; run += 1) if (all[run]! !== Infinity) latest = Math.max(latest, all[run]!);
  const times = all.map((it) => Math.min(it, latest));
  let total = 0;
  for (let run = 0; run < times.length; run += 1) total += times[run]!;
  const mean = total / times.length;
  let around = 0;
  for (let run = 0; run < times.length; run += 1) around += (times[run]! - mean) ** 2;
  return { service, times, never: all.includes(Infinity) ? latest : 0, mean, around };
}

interface Explained {
  readonly share: number;
  readonly means: readonly (number | undefined)[];
}

/** Correlation ratio, less what chance alone would give with so many bins (ε², Kelley 1935). */
function explain({ times, mean, around }: Observed, bins: Uint8Array, sizes: Float64Array): Explained | undefined {
  if (!(around > 0) || times.length <= sizes.length) return undefined;
  const sums = sumsOf(times, bins, sizes.length);
  let between = 0;
  let used = 0;
  for (let b = 0; b < sizes.length; b += 1) {
    if (sizes[b] === 0) continue;
    used += 1;
    between += sizes[b]! * (sums[b]! / sizes[b]! - mean) ** 2;
  }
  const within = (around - between) / (times.length - used);
  const share = Math.max(0, Math.min(1, (between - (used - 1) * within) / around));
  // with no influence the sum between bins is that of a χ² with one bin less as its degrees of freedom
  if (share < (CLEAR * Math.sqrt(2 * (used - 1))) / times.length) return undefined;
  return { share, means: Array.from(sums, (sum, b) => (sizes[b] === 0 ? undefined : sum / sizes[b]!)) };
}

/** Twice, of every other run: a sum waits for the one before it. Whole milliseconds have the same sum in any order. */
function sumsOf(times: Float64Array, bins: Uint8Array, count: number): Float64Array {
  const sums = new Float64Array(2 * count);
  for (let run = 0; run < times.length; run += 1) sums[bins[run]! + (run & 1) * count]! += times[run]!;
  for (let bin = 0; bin < count; bin += 1) sums[bin]! += sums[count + bin]!;
  return sums.subarray(0, count);
}
