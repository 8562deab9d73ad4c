import { ok, type Result } from '../basics/result';
import type { Problem } from '../compile/problem';
import type { Happening } from '../model/journal';
import type { FrozenRun } from '../model/run';
import { createDrill } from './create-drill';

/** A whole run without people, from the disruption to its end. The same input gives the same record on every machine. */
export function simulate(run: FrozenRun): Result<readonly Happening[], readonly Problem[]> {
  const settings = { ...run.settings, conduct: 'simulation' as const, holdAtInjects: false };
  const drill = createDrill({ ...run, settings });
  if (!drill.ok) return drill;
  const record = [drill.value.start()];
  for (let next = drill.value.advance(Infinity); next !== undefined; next = drill.value.advance(Infinity))
    record.push(next);
  return ok(record);
}
