import type { ContainerOutcome, IrNode } from '../../compile/ir';
import { holds, type World } from '../conditions';
import { succeeds, pickByWeight } from './draws';
import { pendingInjects, release } from './effects';
import { answering, isBlocked } from './facts';
import { decidesByItself, jobsInOrder, nodeOf, orderOf, type Keeper } from './keeper';
import { effectiveLevels } from './levels';
import { endSideWork } from './side-work';
import type { Job } from './state';
import { worldOf } from './world';
import { leaveBy, send } from './tokens';
import { endAttempt, finishStep } from './work';

type Handling = () => void;

/** Part (d) of a cascade: the first thing that now happens by itself, or undefined. */
export function firstAutomatic(k: Keeper): Handling | undefined {
  const world = worldOf(k);
  for (const id of k.state.active.toSorted((a, b) => orderOf(k, a) - orderOf(k, b))) {
    const found = automaticOf(k, nodeOf(k, id), world);
    if (found) return found;
  }
  return restoredWorkaround(k) ?? conditionInject(k, world);
}

function automaticOf(k: Keeper, node: IrNode, world: World): Handling | undefined {
  const job = k.state.jobs[node.id];
  if (node.kind === 'step' && job) return automaticOfStep(k, job);
  if (node.kind === 'group') {
    const ended = k.state.ended[node.id];
    if (ended) return () => void send(k, `end:${node.id}:${ended}`, { id: node.id, port: ended });
  }
  if (node.kind === 'tracks') {
    const joined = join(k, node);
    if (joined) return () => void send(k, `join:${node.id}:${joined}`, { id: node.id, port: joined });
  }
  const taken = node.automatic.find((it) => it.guard === undefined || holds(world, it.guard));
  if (taken) return () => void send(k, taken.event);
  if (node.state?.kind === 'wait' && node.state.until && holds(world, node.state.until))
    return () => leaveBy(k, node.id, 'done', 'done');
  return job?.phase === 'open' && decidesByItself(k) ? answer(k, job) : undefined;
}

function automaticOfStep(k: Keeper, job: Job): Handling | undefined {
  if (isBlocked(k, job.id)) return () => finishStep(k, job, 'failed');
  if (!job.failsNow) return undefined;
  return () => {
    job.failsNow = false;
    endAttempt(k, job, true);
  };
}

/** How a decision or gate is answered without a person; undefined while it cannot be. */
export function answer(k: Keeper, job: Job): Handling | undefined {
  const { state } = nodeOf(k, job.id);
  if (state?.kind !== 'decision' && state?.kind !== 'gate') return undefined;
  if (state.owner !== undefined && answering(k, state.owner) === undefined) return undefined;
  if (state.kind === 'gate') {
    const approved = succeeds(k, job, state.approval ?? 1, 'approval');
    return () => leaveBy(k, job.id, approved ? 'approved' : 'rejected', approved ? 'done' : 'failed');
  }
  const world = worldOf(k);
  const possible = state.options.filter(
    (option) => !isBlocked(k, state.id, option.id) && (option.guard === undefined || holds(world, option.guard)),
  );
  const option = pickByWeight(
    k,
    job,
    possible.map(({ id, weight = 1 }) => ({ id, weight })),
  );
  return option && (() => leaveBy(k, job.id, option.id, 'done'));
}

const isBad = (outcome: ContainerOutcome | undefined): boolean => outcome === 'failed' || outcome === 'abandoned';

/** How parallel tracks are left, once they can be: see docs/semantics.md, "Tracks". */
function join(k: Keeper, node: IrNode): 'done' | 'failed' | undefined {
  if (node.state?.kind !== 'tracks') return undefined;
  const tracks = node.children.map((id) => ({ ended: k.state.ended[id], track: nodeOf(k, id).state }));
  if (tracks.some(({ ended, track }) => isBad(ended) && track?.kind === 'track' && track.essential)) return 'failed';
  const rule = node.state.join;
  if (rule.kind === 'all') {
    if (tracks.some(({ ended }) => ended === undefined)) return undefined;
    return tracks.every(({ ended }) => isBad(ended)) ? 'failed' : 'done';
  }
  const needed = rule.kind === 'any' ? 1 : rule.k;
  if (tracks.filter(({ ended }) => ended === 'done').length >= needed) return 'done';
  return tracks.filter(({ ended }) => !isBad(ended)).length < needed ? 'failed' : undefined;
}

/** A manual work-around ends when its service stands as high without it. */
function restoredWorkaround(k: Keeper): Handling | undefined {
  const running = jobsInOrder(k).filter((job) => job.kind === 'workaround' && job.phase === 'working');
  if (running.length === 0) return undefined;
  const levels = effectiveLevels(k, false);
  const over = running.find((job) => {
    const it = k.workarounds.get(job.id);
    return it !== undefined && (levels.get(it.service) ?? 0) >= it.level;
  });
  return over && (() => endSideWork(k, over.id));
}

function conditionInject(k: Keeper, world: World): Handling | undefined {
  const met = pendingInjects(k).find(
    (it) =>
      it.trigger.kind === 'condition' && k.state.schedule?.[it.id] === undefined && holds(world, it.trigger.guard),
  );
  return met && (() => release(k, met));
}
