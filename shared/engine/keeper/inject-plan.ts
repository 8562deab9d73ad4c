// What becomes of injects still to come: other words, another instant, all of them later.
import { err, ok, type Result } from '../../basics/result';
import type { Ms } from '../../basics/time';
import { checkScenario } from '../../compile/check-scenario';
import { isError } from '../../compile/problem';
import type { Command } from '../../model/run';
import type { Inject } from '../../model/scenario';
import { pendingInjects } from './effects';
import { instantOf, type Keeper } from './keeper';

type Handling = Result<() => void, string>;
type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>;

const settled = err('This inject has been released or dropped already.');

export function edit(k: Keeper, { inject }: CommandOf<'edit'>): Handling {
  const before = pendingInjects(k).find(({ id }) => id === inject.id);
  if (before === undefined) return settled;
  const { no, trigger } = before;
  const after: Inject = { ...inject, no, trigger };
  const problem = checkScenario(k.ir.workflow, { ...k.scenario, levels: [], injects: [after] }).find(isError);
  if (problem) return err(problem.message);
  return ok(() => void (k.state.edited = { ...k.state.edited, [after.id]: after }));
}

export function schedule(k: Keeper, { inject, at }: CommandOf<'schedule'>): Handling {
  if (!pendingInjects(k).some(({ id }) => id === inject)) return settled;
  if (at !== 'hold' && at < k.state.now)
    return err('That instant has passed. Release the inject now, or choose a later one.');
  return ok(() => comeAt(k, inject, at));
}

/** At another instant than the scenario says, or when the facilitator says so. */
export const comeAt = (k: Keeper, inject: string, at: Ms | 'hold'): void => put(k, inject, at === 'hold' ? null : at);

export function postpone(k: Keeper, by: Ms): Handling {
  const timed = pendingInjects(k).flatMap((inject) => {
    const at = instantOf(k, inject);
    return at === undefined ? [] : [{ id: inject.id, at: at + by }];
  });
  if (timed.length === 0) return err('No inject is still to come by the clock.');
  return ok(() => timed.forEach(({ id, at }) => put(k, id, at)));
}

function put(k: Keeper, inject: string, at: Ms | null): void {
  k.state.schedule = { ...k.state.schedule, [inject]: at };
  k.changes.push({ kind: 'scheduled', inject, ...(at !== null && { at }) });
}
