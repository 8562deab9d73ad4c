import type { Fixed } from './arena';
import { KIND, PORT, ZEROS, codeOf } from './codes';
import * as at from './layout';
import { drawnOf, isStretched } from './fixed-places';
import type { Places } from './memory';
import type { Tables } from './tables';
import { writeCounting } from './counting-image';
import { writeEffects } from './effects-image';
import { writeGuards } from './guards-image';
import { writeLevels } from './levels-image';
import { writeMoves } from './moves-image';

/** Everything about a document and scenario that never changes, as it lies in the kernel's memory. */
export function imageOf(tables: Tables, places: Places): Fixed {
  const { extent } = places;
  const image = {
    fixed: new Int32Array(extent.fixed),
    more: new Int32Array(extent.more),
    shares: new Float64Array(extent.shares),
  };
  for (const [name, address] of places.head) image.fixed[name] = address;
  for (let job = 0; job < tables.jobs; job += 1) {
    if (job < tables.structure.size) writeState(image, tables, places, job);
    writeJob(image, tables, places, job);
  }
  for (let pool = 0; pool < tables.pools; pool += 1) writePool(image, tables, places, pool);
  const changing = places.head.get(at.changing) ?? 0;
  image.fixed.set(places.changing.flat(), changing);
  writeMoves(image, tables, places);
  writeGuards(image, tables, places);
  writeLevels(image, tables, places);
  writeEffects(image, tables, places);
  writeCounting(image, tables, places);
  const passive = places.head.get(at.passive) ?? 0;
  for (const n of passiveOf(tables)) image.fixed[passive + (n >> 5)]! |= 1 << (n & 31);
  const drawn = places.head.get(at.drawn) ?? 0;
  drawnOf(tables).forEach((job, i) => (image.fixed[drawn + i] = at.recordOf(job)));
  return image;
}

function writeState({ fixed, more }: Fixed, tables: Tables, places: Places, n: number): void {
  const { structure } = tables;
  const r = at.recordOf(n);
  fixed[r + at.kind] = structure.kind[n]!;
  fixed[r + at.parent] = n === 0 ? -1 : at.recordOf(structure.parent[n]!);
  fixed[r + at.last] = at.recordOf(structure.last[n]!);
  fixed[r + at.ends] = structure.ends[n]!;
  for (const port of [PORT.done, PORT.failed, PORT.timeout]) {
    const target = structure.plainTarget[port * structure.size + n]!;
    fixed[r + at.plainTarget + port] = target < 0 ? 0 : at.recordOf(target) + endsOf(tables, target);
  }
  more[r + at.options - at.MORE] = places.options[n]!;
  more[r + at.optionMoves - at.MORE] = places.optionMoves[n]!;
  more[r + at.recorded - at.MORE] = places.recorded[n]!;
}

/** States that do no work, unless an inject waits for them to be left. */
function passiveOf({ structure, scenario }: Tables): readonly number[] {
  const passive: readonly number[] = [KIND.group, KIND.tracks, KIND.track, KIND.synthetic];
  const missed = scenario.injects.map(({ trigger }) => (trigger.kind === 'missed' ? trigger.state : ''));
  return [...structure.ids.keys()].filter(
    (n) => passive.includes(structure.kind[n]!) && !missed.includes(structure.ids[n]!),
  );
}

/** What a synthetic end inside of something says of it; 0 for any other state. */
const endsOf = ({ structure }: Tables, n: number): number =>
  structure.kind[n] === KIND.synthetic && structure.parent[n] !== 0 ? structure.ends[n]! : 0;

function writeJob({ fixed, more, shares }: Fixed, tables: Tables, places: Places, job: number): void {
  const r = at.recordOf(job);
  const list = (from: number, to: number, place: number, values: Int32Array): void => {
    fixed[r + from] = place;
    fixed[r + to] = place + values.length;
    fixed.set(values, place);
  };
  list(at.claims, at.claimsEnd, places.claims[job]!, claimsOf(tables, job));
  list(at.before, at.beforeEnd, places.before[job]!, rowOf(tables.before, job).map(at.recordOf));
  const components = places.head.get(at.components) ?? 0;
  const needs = rowOf(tables.needs, job).map((component) => components + 2 * component);
  fixed.set(needs, places.needs[job]);
  more[r + at.needs - at.MORE] = places.needs[job]!;
  more[r + at.needsEnd - at.MORE] = places.needs[job]! + needs.length;
  const speed = tables.speedPool[job]!;
  more[r + at.speedPool - at.MORE] = speed < 0 ? 0 : at.recordOf(tables.jobs + speed);
  more[r + at.lossOfComponent - at.MORE] = tables.lossOfComponent[job]!;
  const isTracks = tables.structure.kind[job] === KIND.tracks;
  fixed[r + at.mostRetries] = isTracks ? tables.structure.tracks[job]! : tables.mostRetries[job]!;
  fixed[r + at.priority] = isTracks ? tables.structure.joinNeeds[job]! : tables.priority[job]!;
  fixed[r + at.traits] = traitsOf(tables, job);
  fixed[r + at.duration] = tables.duration[job]?.table?.place ?? -1;
  fixed[r + at.name] = tables.name[job]!;
  writeConclusions({ fixed, more, shares }, tables, places, job);
  const half = r / 2;
  shares[half + at.fallbackSuccess] = tables.fallbackSuccess[job]!;
  shares[half + at.backoff] = tables.backoff[job]!;
  shares[half + at.timeout] = tables.timeout[job]!;
}

/** What leaving it as done does beyond the machine: see `conclude.ts`. */
function writeConclusions({ fixed, more, shares }: Fixed, tables: Tables, places: Places, job: number): void {
  const r = at.recordOf(job) - at.MORE;
  const services = places.head.get(at.services) ?? 0;
  const restores = tables.restores[job]!;
  const first = places.restores[job]!;
  [...restores, ...tables.sets[job]!].forEach(({ service, level, age = -1 }, i) => {
    const place = places.levels[job]! + 2 * i;
    fixed.set([services + at.SERVICE * service, place], first + 2 * i);
    shares.set([level, age], place);
  });
  more[r + at.restores] = first;
  more[r + at.sets] = first + 2 * restores.length;
  more[r + at.setsEnd] = first + 2 * (restores.length + tables.sets[job]!.length);
  const state = tables.states[job];
  const marks = state !== undefined && 'marks' in state ? state.marks : undefined;
  more[r + at.marksZero] = marks === undefined ? 0 : at.zero + codeOf(ZEROS, marks);
  const record = (of: number): number => (of < 0 ? 0 : at.recordOf(of));
  more[r + at.starts] = record(tables.startsWorkaround[job]!);
  more[r + at.stops] = record(tables.stopsWorkaround[job]!);
}

const rowOf = ({ start, values }: Tables['claims'], row: number): Int32Array =>
  values.subarray(start[row], start[row + 1]);

const claimsOf = (tables: Tables, job: number): Int32Array =>
  rowOf(tables.claims, job).map((value, i) => (i % 2 === 0 ? at.recordOf(tables.jobs + value) : value));

function traitsOf(tables: Tables, job: number): number {
  const { structure } = tables;
  const stretches = isStretched(tables, job);
  const traits: readonly (readonly [number, boolean])[] = [
    [at.ONE_BY_ONE, tables.inOrder[job] === 1 || tables.claims.start[job + 1]! - tables.claims.start[job]! <= 2],
    [at.STEADY, tables.steady[job] === 1 && !stretches],
    [at.CONCLUDES, tables.concludes[job] === 1],
    [at.ESSENTIAL, structure.essential[job] === 1],
    [at.HAS_AUTOMATIC, (structure.automatic[job]?.length ?? 0) > 0],
    [at.TIMEOUT_FROM_WORK, tables.timeoutFromWork[job] === 1],
    [at.STRETCHES, stretches],
    [at.HAS_FALLBACK, tables.fallback[job] !== undefined],
    [at.WAITS_FOR_CONDITION, structure.kind[job] === KIND.wait && tables.duration[job] === undefined],
  ];
  return traits.reduce((sum, [trait, has]) => sum + (has ? trait : 0), 0);
}

function writePool({ fixed }: Fixed, tables: Tables, places: Places, pool: number): void {
  const p = at.recordOf(tables.jobs + pool);
  fixed[p + at.units] = tables.units[pool]!;
  fixed[p + at.strict] = tables.strict[pool]!;
  fixed[p + at.onLoss] = tables.onLoss[pool]!;
  fixed[p + at.queue] = places.queues[pool]!;
  fixed[p + at.holders] = places.holders[pool]!;
  fixed[p + at.held] = places.held[pool]!;
  fixed[p + at.poolWaited] = places.waited[pool]!;
}
