import type { Board } from '../journal/board';
import { blockKey } from '../journal/board';
import type { Channel } from '../model/communication';
import type { Key } from '../model/ids';
import { namesOf, type Names } from '../model/names';
import type { Decision, Step } from '../model/state';
import type { Workflow } from '../model/workflow';
import { channelsOf, deadBy } from './duties/channels';
import { dutiesOf } from './duties/duty';
import { stepsAhead } from './later-consequences';
import { poolState } from './pool-state';
import { statesAhead } from './states-ahead';
import { stepUses, type Touched } from './touched';

export type InjectFamily =
  | 'component' | 'pool' | 'step' | 'path' | 'duration' | 'role' | 'vendor' | 'channel' | 'service' | 'message'; // prettier-ignore

/** One thing that an inject by hand could hit, and whether that would mean anything at this moment. */
export interface InjectTarget {
  readonly family: InjectFamily;
  readonly target: Key;
  /** Option of a decision, for a blocked path. */
  readonly option?: Key;
  readonly name: string;
  /** `now`: work under way is touched; `later`: only work to come; `none`: neither, and `why` says so. */
  readonly use: 'now' | 'later' | 'none';
  readonly why: string;
}

/** Everything an inject by hand can hit: first what matters now, then later, then the rest with the reason why not. */
export function meaningfulInjects(board: Board, workflow: Workflow): readonly InjectTarget[] {
  const seen: Seen = {
    board,
    workflow,
    names: namesOf(workflow),
    underWay: stepsUnderWay(board, workflow),
    ahead: stepsAhead(board, workflow),
    reachable: new Set(statesAhead(board, workflow)),
  };
  const targets = [
    ...workflow.pools.map((pool) => thing('pool', { kind: 'pools', key: pool.key }, seen)),
    ...workflow.components.map((component) => thing('component', { kind: 'components', key: component.key }, seen)),
    ...workflow.roles.map((role) => thing('role', { kind: 'roles', key: role.key }, seen)),
    ...workflow.vendors.map((vendor) => thing('vendor', { kind: 'vendors', key: vendor.key }, seen)),
    ...workflow.states.flatMap((state) => (state.kind === 'step' ? stepTargets(state, seen) : [])),
    ...workflow.states.flatMap((state) => (state.kind === 'decision' ? optionTargets(state, seen) : [])),
    ...channelsOf(workflow).map((channel) => channelTarget(channel, seen)),
    ...workflow.services.map((service) => serviceTarget(service.key, seen)),
  ];
  return targets.toSorted((a, b) => RANK[a.use] - RANK[b.use]);
}

const RANK: Record<InjectTarget['use'], number> = { now: 0, later: 1, none: 2 };

interface Seen {
  readonly board: Board;
  readonly workflow: Workflow;
  readonly names: Names;
  readonly underWay: readonly Step[];
  readonly ahead: readonly Step[];
  readonly reachable: ReadonlySet<Key>;
}

function stepsUnderWay(board: Board, workflow: Workflow): readonly Step[] {
  const names = namesOf(workflow);
  return Object.keys(board.work).flatMap((id): Step[] => {
    const state = names.find(id);
    return state?.kind === 'step' ? [state] : [];
  });
}

const WORDS: Record<Touched['kind'], { readonly uses: string; readonly will: string; readonly nothing: string }> = {
  pools: { uses: 'claimed by', will: 'to be claimed by', nothing: 'no step under way or to come claims it' },
  components: { uses: 'needed by', will: 'to be needed by', nothing: 'no step under way or to come needs it' },
  roles: { uses: 'owns', will: 'will own', nothing: 'owns nothing under way or to come' },
  vendors: { uses: 'relied on by', will: 'to be relied on by', nothing: 'no step under way or to come relies on it' },
};

function thing(family: InjectFamily, at: Touched, seen: Seen): InjectTarget {
  const base = { family, target: at.key, name: seen.names.name(at.kind, at.key) };
  const words = WORDS[at.kind];
  const present = impaired(at, seen);
  const now = [...seen.underWay.filter((step) => stepUses(step, at)).map((step) => step.name), ...decided(at, seen)];
  if (now.length > 0) return { ...base, use: 'now', why: `${present}${words.uses} ${now.join(', ')}` };
  const later = seen.ahead.filter((step) => stepUses(step, at)).map((step) => step.name);
  if (later.length > 0)
    return { ...base, use: 'later', why: `${present}${words.will} ${later.slice(0, 2).join(', ')}` };
  // What is impaired already can still be put right, even when nothing depends on it any more.
  return { ...base, use: 'none', why: `${present}${words.nothing}` };
}

/** Decisions and gates are owned too. */
function decided(at: Touched, { board, names }: Seen): readonly string[] {
  if (at.kind !== 'roles') return [];
  return Object.keys(board.work).flatMap((id) => {
    const state = names.find(id);
    const isOwned = (state?.kind === 'decision' || state?.kind === 'gate') && state.owner === at.key;
    return isOwned ? [state.name] : [];
  });
}

function impaired({ kind, key }: Touched, { board, workflow }: Seen): string {
  switch (kind) {
    case 'pools': {
      const { available, units } = poolState(board, workflow, key);
      return available < units ? `${available} of ${units} available; ` : '';
    }
    case 'components':
      return (board.components[key] ?? 'up') === 'up' ? '' : `${board.components[key]}; `;
    case 'roles':
      return board.roles[key] === false ? 'does not answer already; ' : '';
    case 'vendors':
      return board.vendors[key] === false ? 'silent already; ' : '';
  }
}

function stepTargets(step: Step, seen: Seen): readonly InjectTarget[] {
  const base = { target: step.id, name: step.name };
  const work = seen.board.work[step.id];
  const isAhead = seen.reachable.has(step.id);
  const over = work === undefined && !isAhead ? overOr('cannot be reached any more', step.id, seen) : undefined;
  if (over !== undefined) {
    return FAMILIES.map((family) => ({ family, ...base, use: 'none', why: over }));
  }
  const inWork = work?.phase === 'working';
  const isBlocked = seen.board.blocked.includes(blockKey(step.id));
  const fail: InjectTarget = inWork
    ? { family: 'step', ...base, use: 'now', why: 'in work' }
    : { family: 'step', ...base, use: 'none', why: work === undefined ? 'has not been reached' : 'is not in work yet' };
  const path: InjectTarget = isBlocked
    ? { family: 'path', ...base, use: 'none', why: 'is blocked already' }
    : { family: 'path', ...base, use: work === undefined ? 'later' : 'now', why: work === undefined ? 'still to come' : 'under way' }; // prettier-ignore
  const duration: InjectTarget = inWork
    ? { family: 'duration', ...base, use: 'now', why: 'in work' }
    : { family: 'duration', ...base, use: 'later', why: work === undefined ? 'still to come' : 'waiting' };
  return [fail, path, duration];
}

const FAMILIES: readonly InjectFamily[] = ['step', 'path', 'duration'];

function overOr(otherwise: string, id: Key, { board }: Seen): string {
  const outcome = board.outcomes[id];
  return outcome === undefined ? otherwise : `is over (${outcome})`;
}

function optionTargets(decision: Decision, seen: Seen): readonly InjectTarget[] {
  const isOpen = seen.board.work[decision.id] !== undefined;
  const isAhead = seen.reachable.has(decision.id);
  return decision.options
    .filter((option) => option.id !== decision.defaultOption)
    .map((option): InjectTarget => {
      const base = { family: 'path', target: decision.id, option: option.id, name: `${decision.name} – ${option.label}` } as const; // prettier-ignore
      if (seen.board.blocked.includes(blockKey(decision.id, option.id))) return { ...base, use: 'none', why: 'is blocked already' }; // prettier-ignore
      if (isOpen) return { ...base, use: 'now', why: 'being decided' };
      return isAhead ? { ...base, use: 'later', why: 'still to come' } : { ...base, use: 'none', why: 'is decided' };
    });
}

/** It concerns people only: duties that are told by it. */
function channelTarget({ key, name }: Channel, { board, workflow }: Seen): InjectTarget {
  const base = { family: 'channel', target: key, name } as const;
  const dead = deadBy(board, workflow, key);
  const duties = dutiesOf(workflow).filter(({ channel }) => channel === key).map((duty) => duty.name); // prettier-ignore
  const used = duties.length === 0 ? 'no duty is told by it' : `tells ${duties.join(', ')}`;
  if (dead !== undefined) return { ...base, use: 'none', why: `dead already: ${dead.why}` };
  return { ...base, use: duties.length === 0 ? 'none' : 'now', why: used };
}

function serviceTarget(key: Key, { board, names }: Seen): InjectTarget {
  const level = board.services[key]?.effective ?? 100;
  return {
    family: 'service',
    target: key,
    name: names.name('services', key),
    use: 'now',
    why: `at ${Math.round(level)} %`,
  };
}
