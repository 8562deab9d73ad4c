import { formatDuration, formatInstant } from '../basics/time';
import { blockKey, type Board } from '../journal/board';
import { guardSentence } from '../model/guard-sentence';
import type { Key } from '../model/ids';
import type { Pool } from '../model/catalogue';
import type { Work } from '../model/journal';
import { namesOf, type Names } from '../model/names';
import type { State, Step } from '../model/state';
import type { Workflow } from '../model/workflow';
import { lossRuleOf } from '../engine/loss-rule';
import { poolState, type PoolState } from './pool-state';

/** One thing that holds a piece of work up or slows it, in words. */
export interface Reason {
  readonly about: 'step' | 'component' | 'pool' | 'role' | 'vendor' | 'blocked' | 'person' | 'condition' | 'effect';
  readonly key: Key;
  readonly text: string;
}

/** Why an active piece of work is not going on at full speed. Empty when nothing stands in its way. */
export function waitingFor(board: Board, workflow: Workflow, id: Key): readonly Reason[] {
  const work = board.work[id];
  const names = namesOf(workflow);
  const state = names.find(id);
  if (work === undefined || state === undefined) return [];
  const asked: Asked = { board, workflow, names, work };
  if (board.blocked.includes(blockKey(id))) return [{ about: 'blocked', key: id, text: 'this path is blocked' }];
  switch (state.kind) {
    case 'step':
      return stepReasons(state, asked);
    case 'decision':
      return [byPerson(state.owner, 'to decide', asked)];
    case 'gate':
      return [byPerson(state.owner, 'to approve or reject', asked)];
    case 'wait':
      return waitReasons(state, asked);
    default:
      return [];
  }
}

interface Asked {
  readonly board: Board;
  readonly workflow: Workflow;
  readonly names: Names;
  readonly work: Work;
}

function stepReasons(step: Step, asked: Asked): readonly Reason[] {
  switch (asked.work.phase) {
    case 'waiting':
      return [...unmetPrerequisites(step, asked), ...lostComponents(step, asked, ['down']), ...lostPeople(step, asked)];
    case 'queued':
      return [...shortClaims(step, asked), ...lostPeople(step, asked)];
    case 'working':
      return asked.work.rate >= 1
        ? []
        : [...lostComponents(step, asked, ['down', 'degraded']), ...slowing(step, asked)];
    case 'backoff':
      return [{ about: 'condition', key: step.id, text: nextAttempt(asked.work) }];
    default:
      return [];
  }
}

const nextAttempt = (work: Work): string =>
  work.due === undefined ? 'the next attempt' : `the next attempt at ${formatInstant(work.due)}`;

function unmetPrerequisites(step: Step, { board, names }: Asked): readonly Reason[] {
  return (step.after ?? [])
    .filter((key) => !isSatisfied(board, key))
    .map((key) => ({ about: 'step', key, text: `${names.state(key)} ${standing(board, key)}` }));
}

/** A prerequisite holds while the latest visit ended done; a skipped step satisfies it too. */
const isSatisfied = (board: Board, key: Key): boolean =>
  board.work[key] === undefined && (board.outcomes[key] === 'done' || board.outcomes[key] === 'skipped');

function standing(board: Board, key: Key): string {
  const work = board.work[key];
  if (work?.phase === 'working' && work.due !== undefined) return `is in work until ${formatInstant(work.due)}`;
  if (work?.phase === 'working') return work.rate === 0 ? 'is paused' : 'is in work';
  if (work !== undefined) return 'is waiting itself';
  const outcome = board.outcomes[key];
  return outcome === undefined ? 'has not been reached' : `ended ${outcome}`;
}

function lostComponents(step: Step, { board, names }: Asked, lost: readonly string[]): readonly Reason[] {
  return (step.needs ?? []).flatMap((key): Reason[] => {
    const status = board.components[key] ?? 'up';
    return lost.includes(status)
      ? [{ about: 'component', key, text: `${names.name('components', key)} is ${status}` }]
      : [];
  });
}

function lostPeople(step: Step, asked: Asked): readonly Reason[] {
  const { board, names } = asked;
  const vendors = (step.vendors ?? [])
    .filter((key) => board.vendors[key] === false)
    .map((key) => ({ about: 'vendor', key, text: `${names.name('vendors', key)} does not answer` }) as const);
  if (step.owner === undefined || board.roles[step.owner] !== false) return vendors;
  return [{ about: 'role', key: step.owner, text: unreachableOwner(step.owner, asked) }, ...vendors];
}

/** Who acts for a role that does not answer: back-ups are called in the order in which the plan names them. */
export function actingRole(board: Board, workflow: Workflow, role: Key): Key | undefined {
  if (board.roles[role] !== false) return role;
  return namesOf(workflow)
    .thing('roles', role)
    ?.backups?.find((backup) => board.roles[backup] !== false);
}

function unreachableOwner(role: Key, { board, workflow, names }: Asked): string {
  const acting = actingRole(board, workflow, role);
  const name = names.name('roles', role);
  if (acting !== undefined) return `${name} does not answer; ${names.name('roles', acting)} is called`;
  return `${name} does not answer and no back-up is left`;
}

function byPerson(owner: Key | undefined, toDo: string, asked: Asked): Reason {
  if (owner === undefined) return { about: 'person', key: '', text: `somebody ${toDo}` };
  if (asked.board.roles[owner] === false) return { about: 'role', key: owner, text: unreachableOwner(owner, asked) };
  return { about: 'person', key: owner, text: `${asked.names.name('roles', owner)} ${toDo}` };
}

function shortClaims(step: Step, { board, workflow, names }: Asked): readonly Reason[] {
  const open = (step.claims ?? []).filter(({ pool }) => !holds(board, step.id, pool));
  return open.flatMap(({ pool, units }): Reason[] => {
    const { available, free, holders, queue } = poolState(board, workflow, pool);
    const name = names.name('pools', pool);
    const wanted = `${name}: ${units} wanted`;
    if (units > available) return [{ about: 'pool', key: pool, text: `${wanted}, only ${available} available` }];
    if (units > free) {
      const by = holders.map((holder) => names.state(holder.id)).join(', ');
      return [{ about: 'pool', key: pool, text: `${wanted}, ${free} free${by === '' ? '' : `: held by ${by}`}` }];
    }
    const ahead = queue.slice(0, Math.max(0, queue.indexOf(step.id))).map((id) => names.state(id));
    if (ahead.length === 0) return [];
    return [{ about: 'pool', key: pool, text: `${name}: in the queue behind ${ahead.join(', ')}` }];
  });
}

const holds = (board: Board, id: Key, pool: Key): boolean =>
  board.pools[pool]?.holders.some((holder) => holder.id === id) ?? false;

/** What takes speed away from a step in work: too few units, a shared link, a longer duration. */
function slowing(step: Step, { board, workflow, names }: Asked): readonly Reason[] {
  const keys = new Set([
    ...(step.claims ?? []).map((claim) => claim.pool),
    ...(step.speedPool === undefined ? [] : [step.speedPool]),
  ]);
  const pools = [...keys].flatMap((key): Reason[] => {
    const pool = poolState(board, workflow, key);
    const { available, units } = pool;
    const isShort = (key === step.speedPool && available < units) || isHeldBack(step.id, pool, names.thing('pools', key)); // prettier-ignore
    return isShort
      ? [{ about: 'pool', key, text: `${names.name('pools', key)}: ${available} of ${units} available` }]
      : [];
  });
  const scales = Object.values(board.effects).flatMap(({ inForce, effect, inject }): Reason[] => {
    if (!inForce || effect.op !== 'scale') return [];
    const touches = effect.step === step.id || (effect.pool !== undefined && keys.has(effect.pool));
    return touches ? [{ about: 'effect', key: inject, text: `takes ${effect.factor} times as long` }] : [];
  });
  return [...pools, ...scales];
}

/** Do units that were lost while in use take speed from this holder? What is left of a team goes to holders in the order of their grants. */
function isHeldBack(id: Key, { available, inUse, holders }: PoolState, pool: Pool | undefined): boolean {
  if (pool === undefined || available >= inUse) return false;
  const rule = lossRuleOf(pool);
  if (rule !== 'pause') return rule === 'slow';
  let left = available;
  for (const holder of holders) {
    const runs = holder.units <= left;
    if (holder.id === id) return !runs;
    if (runs) left -= holder.units;
  }
  return true;
}

function waitReasons(wait: Extract<State, { kind: 'wait' }>, { workflow, work }: Asked): readonly Reason[] {
  if (wait.until !== undefined) {
    return [{ about: 'condition', key: wait.id, text: `until ${guardSentence(wait.until, workflow)}` }];
  }
  if (work.due === undefined) return [];
  const length = formatDuration(work.due - work.entered);
  return [{ about: 'condition', key: wait.id, text: `${length} to pass, until ${formatInstant(work.due)}` }];
}
