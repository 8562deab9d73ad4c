import { checkScenario } from '../../../shared/compile/check-scenario';
import { compile } from '../../../shared/compile/compile';
import { isError } from '../../../shared/compile/problem';
import { FrozenRun } from '../../../shared/model/run';

const MOST_TRIES = 4_000;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The smallest run found that still `fails`: list items and optional fields are left out as long as it does. */
export function shrink(run: FrozenRun, fails: (run: FrozenRun) => boolean): FrozenRun {
  let best = run;
  let tries = 0;
  for (let smaller = true; smaller && tries < MOST_TRIES;) {
    smaller = false;
    let paths = pathsOf(best as unknown as Json);
    for (let at = 0; at < paths.length && tries < MOST_TRIES; tries += 1) {
      const candidate = readable(without(best as unknown as Json, paths[at] ?? []));
      if (candidate === undefined || !fails(candidate)) {
        at += 1;
        continue;
      }
      // The next thing has taken the place of the one that was left out.
      best = candidate;
      smaller = true;
      paths = pathsOf(best as unknown as Json);
    }
  }
  return best;
}

type Path = readonly (string | number)[];

/** Whatever can be left out, large things first: items of lists and fields of objects, outside in. */
function pathsOf(value: Json, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [];
  const keys = Array.isArray(value) ? [...value.keys()].toReversed() : Object.keys(value);
  return [
    ...keys.map((key) => [...path, key]),
    ...keys.flatMap((key) => pathsOf((value as Record<string | number, Json>)[key] ?? null, [...path, key])),
  ];
}

function without(value: Json, [key, ...rest]: Path): Json {
  if (Array.isArray(value))
    return value.flatMap((item, at) => (at !== key ? [item] : rest.length === 0 ? [] : [without(item, rest)]));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) =>
      name !== key ? [[name, item]] : rest.length === 0 ? [] : [[name, without(item, rest)]],
    ),
  );
}

/** Undefined where what is left is no run that could be compared. */
export function readable(value: unknown): FrozenRun | undefined {
  const parsed = FrozenRun.safeParse(value);
  if (!parsed.success || !compile(parsed.data.workflow).ok) return undefined;
  return checkScenario(parsed.data.workflow, parsed.data.scenario).some(isError) ? undefined : parsed.data;
}
