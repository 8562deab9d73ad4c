import { expect } from 'vitest';
import { compile } from '../../shared/compile/compile';
import type { Checkpoint } from '../../shared/engine/drill';
import { claimsOf } from '../../shared/engine/keeper/facts';
import { createKeeper, type Keeper } from '../../shared/engine/keeper/keeper';
import type { KeeperState } from '../../shared/engine/keeper/state';
import { standing } from '../../shared/engine/keeper/tell';
import type { MachinePort } from '../../shared/engine/machine-port';
import { blockKey, type Board } from '../../shared/journal/board';
import type { FrozenRun } from '../../shared/model/run';
import { must } from './a-run';

/** What the record says of everything must be what the timekeeper knows, and nothing may be used that is not there. */
export function agreesWithRecord(run: FrozenRun, { keeper }: Checkpoint, board: Board): void {
  const k = keeperOf(run, keeper as KeeperState);
  const now = standing(k);
  const drawn = k.state.active.filter((id) => k.nodes.get(id)?.state !== undefined);
  expect(board.active.toSorted()).toEqual(drawn.toSorted());
  expect(board.work).toEqual(now.work);
  expect(board.pools).toEqual(now.pools);
  expect(board.components).toEqual(mapped(now.components, (it) => it.status));
  expect(board.roles).toEqual(mapped(now.roles, (it) => it.reachable));
  expect(board.vendors).toEqual(mapped(now.vendors, (it) => it.reachable));
  expect(board.services).toEqual(mapped(now.services, ({ own, effective }) => ({ own, effective })));
  expect(board.blocked.toSorted()).toEqual(
    Object.values(now.blocked)
      .map((it) => blockKey(it.state, it.option))
      .toSorted(),
  );
  expect(board.variables).toEqual(changed(k.state.variables, board.variables));
  expect(board.dataLoss).toEqual(k.state.dataLoss);
  expect(board.zeroPoints).toEqual(k.state.zeroPoints);
  expect(mapped(board.injects, (it) => it.status)).toEqual(k.state.injects);
  expect(
    Object.values(board.effects)
      .filter((it) => it.inForce)
      .map((it) => it.id),
  ).toEqual(k.state.effects.map((it) => it.id));
  expect(board.ended === undefined).toBe(k.state.result === null);
  usesOnlyWhatIsThere(k);
}

function usesOnlyWhatIsThere(k: Keeper): void {
  for (const pool of k.ir.workflow.pools) {
    const holders = k.state.holders[pool.key] ?? [];
    expect(holders.reduce((sum, it) => sum + it.units, 0)).toBeLessThanOrEqual(pool.units);
    expect(new Set(holders.map((it) => it.id)).size).toBe(holders.length);
  }
  for (const job of Object.values(k.state.jobs)) {
    const holds = ({ pool, units }: { pool: string; units: number }): boolean =>
      (k.state.holders[pool] ?? []).some((it) => it.id === job.id && it.units === units);
    const waits = Object.values(k.state.queues).some((queue) => queue.some((it) => it.id === job.id));
    expect(waits, `${job.id} stands in a queue only while it is queued`).toBe(job.phase === 'queued');
    if (job.phase === 'working' || job.phase === 'backoff' || job.phase === 'fallback')
      expect(claimsOf(k, job.id).every(holds), `${job.id} works with its units`).toBe(true);
    if (job.phase === 'waiting') expect(claimsOf(k, job.id).some(holds), `${job.id} waits without units`).toBe(false);
  }
}

const mapped = <T, U>(of: Readonly<Record<string, T>>, to: (it: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(of).map(([key, it]) => [key, to(it)]));
/** Variables that were never set are not in the record: they are as the plan says. */
const changed = <T>(all: Readonly<Record<string, T>>, told: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key in told));

const noMachine = undefined as unknown as MachinePort;
const compiled = new WeakMap<FrozenRun, Keeper>();

function keeperOf(run: FrozenRun, state: KeeperState): Keeper {
  const keeper = compiled.get(run) ?? createKeeper(must(compile(run.workflow)), run, noMachine);
  compiled.set(run, keeper);
  keeper.state = state;
  return keeper;
}
