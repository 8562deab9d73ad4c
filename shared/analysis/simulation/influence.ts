import type { Influence } from '../../model/simulation';
import type { State } from '../../model/state';
import { drawWord, nameHash, PURPOSES, runHigh, runLow, uniformFrom, type Purpose } from '../../engine/chance';
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

/** How much of the variance of each service's time to MBCO each first draw explains, the largest first. */
export function influencesOf({ subject, seed, from, toMbco }: InfluenceInput): Influence[] {
  const draws = subject.ir.nodes.flatMap(({ state }) => (state === undefined ? [] : drawsOf(state)));
  const services = [...toMbco].map(([service, all]) => ({ service, ...capped(all.subarray(0, MOST_RUNS)) }));
  const runs = services[0]?.times.length ?? 0;
  const words = Array.from(
    { length: runs },
    (_, run) => [runHigh(seed, from + run), runLow(seed, from + run)] as const,
  );
  const bins = new Uint8Array(runs);
  const found = draws.flatMap((draw) => {
    const name = nameHash(draw.state);
    const word = drawWord(0, 0, PURPOSES.indexOf(draw.purpose));
    for (let run = 0; run < runs; run += 1) bins[run] = binOf(draw.edges, uniformFrom(...words[run]!, name, word));
    return services.flatMap(({ service, times, never }) => {
      const explained = explain(times, bins, draw.edges.length + 1);
      if (explained === undefined || explained.share < LEAST) return [];
      const { share, means } = explained;
      const mean = (of: number | undefined): number | undefined =>
        of === undefined || (never > 0 && of >= never) ? undefined : Math.round(of);
      const ends = Object.entries({ low: mean(means[0]), high: mean(means.at(-1)) }).filter(
        ([, it]) => it !== undefined,
      );
      return [{ service, state: draw.state, what: draw.what, share, ...Object.fromEntries(ends) }];
    });
  });
  return found.toSorted((a, b) => b.share - a.share);
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

function binOf(edges: readonly number[], u: number): number {
  let bin = 0;
  while (bin < edges.length && u >= edges[bin]!) bin += 1;
  return bin;
}

/** A run that never gets there counts as being as late as the latest that did. */
function capped(all: Float64Array): { times: Float64Array; never: number } {
  const latest = all.reduce((most, it) => (it === Infinity ? most : Math.max(most, it)), 0);
  const isEver = all.includes(Infinity);
  return { times: all.map((it) => Math.min(it, latest)), never: isEver ? latest : 0 };
}

/** Correlation ratio, less what chance alone would give with so many bins (ε², Kelley 1935). */
function explain(
  values: Float64Array,
  bins: Uint8Array,
  count: number,
): { share: number; means: readonly (number | undefined)[] } | undefined {
  const sums = new Float64Array(count);
  const sizes = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < values.length; i += 1) {
    sums[bins[i]!]! += values[i]!;
    sizes[bins[i]!]! += 1;
    total += values[i]!;
  }
  const mean = total / values.length;
  let around = 0;
  for (const value of values) around += (value - mean) ** 2;
  if (!(around > 0) || values.length <= count) return undefined;
  let between = 0;
  let used = 0;
  for (let b = 0; b < count; b += 1) {
    if (sizes[b] === 0) continue;
    used += 1;
    between += sizes[b]! * (sums[b]! / sizes[b]! - mean) ** 2;
  }
  const within = (around - between) / (values.length - used);
  const share = Math.max(0, Math.min(1, (between - (used - 1) * within) / around));
  return { share, means: Array.from(sums, (sum, b) => (sizes[b] === 0 ? undefined : sum / sizes[b]!)) };
}
