import { KIND } from './codes';
import type { Rows } from './rows';
import type { Structure } from './structure';
import type { Tables } from './tables';

/** What may release what, known beforehand; each list in document order. */
export interface Releases {
  /** Jobs whose end or start may lift each service: its own first, then those of services it depends on. */
  readonly lifters: readonly Int32Array[];
  /** Jobs with a way that enters each job. */
  readonly before: readonly Int32Array[];
  /** Jobs that must be done first. */
  readonly prerequisites: readonly Int32Array[];
  /** Every job in which time passes. */
  readonly all: Int32Array;
}

export function releasesOf(tables: Tables): Releases {
  const { jobs, structure } = tables;
  const all = Array.from({ length: jobs }, (_, job) => job).filter((job) => takesTime(structure, job));
  const before = entries(structure, jobs);
  tables.startsWorkaround.forEach((started, step) => {
    if (started >= 0) before[started]?.push(step);
  });
  return {
    lifters: Array.from({ length: tables.services }, (_, service) => Int32Array.from(lifters(tables, service))),
    before: before.map((list) => Int32Array.from(list)),
    prerequisites: Array.from({ length: jobs }, (_, job) => rowOf(tables.after, job)),
    all: Int32Array.from(all),
  };
}

const rowOf = ({ start, values }: Rows, row: number): Int32Array => values.subarray(start[row], start[row + 1]);

const TAKES_TIME: readonly number[] = [KIND.step, KIND.decision, KIND.wait, KIND.gate];

/** Steps, decisions, waits, gates and manual work-arounds. */
export const takesTime = (structure: Structure, job: number): boolean =>
  job >= structure.size || TAKES_TIME.includes(structure.kind[job]!);

function lifters({ limits, steps, workaroundService, structure, restores, sets }: Tables, service: number): number[] {
  const found: number[] = [];
  const seen = new Set<number>();
  const visit = (s: number): void => {
    if (seen.has(s)) return;
    seen.add(s);
    steps.forEach((_, job) => {
      if ([...restores[job]!, ...sets[job]!].some((it) => it.service === s)) found.push(job);
    });
    workaroundService.forEach((of, at) => {
      if (of === s) found.push(structure.size + at);
    });
    for (const { thing, on } of limits[s]!) if (thing === 0) visit(on);
  };
  visit(service);
  return found;
}

/** For each job those from which a way leads to it; a way out of a container comes from whatever inside ended last. */
function entries(structure: Structure, jobs: number): number[][] {
  const found: number[][] = Array.from({ length: jobs }, () => []);
  const moves = [structure.ports.flat(), structure.options.flat(2), structure.automatic.flat()].flat();
  for (const { source, entered } of moves) {
    for (const target of entered) {
      if (!takesTime(structure, target)) continue;
      for (let job = source; job < structure.last[source]!; job += 1)
        if (takesTime(structure, job) && job !== target && !found[target]!.includes(job)) found[target]!.push(job);
    }
  }
  return found;
}
