import type { Fixed } from './arena';
import { ZEROS, codeOf } from './codes';
import * as at from './layout';
import type { Places } from './memory';
import type { Releases } from './releases';
import type { Tables } from './tables';

/** What results are counted by, as it lies in the kernel's memory: see `watch-services.ts` and `critical-path.ts`. */
export function writeCounting({ fixed, shares }: Fixed, { ir }: Tables, places: Places): void {
  const head = (name: number): number => places.head.get(name) ?? 0;
  ir.workflow.services.forEach(({ mbco, mtpd, wrt = 0, rtoFrom = 'disruption' }, s) => {
    shares.set([mbco, mtpd === undefined ? Infinity : mtpd - wrt], head(at.goals) + 2 * s);
    fixed[head(at.zeroOfGoal) + s] = at.zero + codeOf(ZEROS, rtoFrom);
  });
  if (places.releases !== undefined) writeReleases(fixed, places.releases, places);
}

function writeReleases(fixed: Int32Array, { all, lifters, prerequisites, before }: Releases, places: Places): void {
  let next = places.head.get(at.timed) ?? 0;
  const list = (of: Int32Array): void => {
    fixed.set(of.map(at.recordOf), next);
    next += of.length;
  };
  const rows = (of: readonly Int32Array[], name: number): void => {
    const row = places.head.get(name) ?? 0;
    of.forEach((it, i) => {
      fixed[row + i] = next;
      list(it);
    });
    fixed[row + of.length] = next;
  };
  list(all);
  rows(lifters, at.lifters);
  rows(prerequisites, at.prerequisites);
  rows(before, at.entrances);
}
