import { err, ok, type Result } from '../../basics/result';
import { checkScenario } from '../../compile/check-scenario';
import { isError } from '../../compile/problem';
import { forceEvent, moveEvent, skipEvent } from '../../compile/ports';
import type { Command, CommandKind } from '../../model/run';
import { holds } from '../conditions';
import { pendingTimer } from './due';
import { drop, pendingInjects, release, withdrawEffect } from './effects';
import { isBlocked, openPrerequisites } from './facts';
import { comeAt, edit, postpone, schedule } from './inject-plan';
import { injectsOf, nodeOf, stepOf, type Keeper } from './keeper';
import { endSideWork, startUnplanned, startWorkaround } from './side-work';
import type { Job } from './state';
import { whyWaiting } from './stuck';
import { worldOf } from './world';
import { leaveBy, send } from './tokens';
import { endAttempt, finishStep } from './work';

type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;
type Handling = Result<() => void, string>;

const refuse = (sentence: string): Handling => err(sentence);
const nameOf = (k: Keeper, id: string): string =>
  k.nodes.get(id)?.state?.name ??
  k.state.unplanned.find((it) => it.id === id)?.name ??
  k.workarounds.get(id)?.name ??
  id;

/** What a command would do now, or the sentence that says why it cannot be done. Changes nothing itself. */
export function handlingOf(k: Keeper, command: Command): Handling {
  if (k.state.result !== null) return refuse('The exercise is over.');
  switch (command.kind) {
    case 'finish':
      return finish(k, command);
    case 'choose':
      return choose(k, command);
    case 'answer':
      return answerGate(k, command);
    case 'release':
      return releaseByHand(k, command.inject);
    case 'drop':
      return pendingInjects(k).some((it) => it.id === command.inject)
        ? ok(() => drop(k, command.inject))
        : refuse('This inject has been released or dropped already.');
    case 'improvise':
      return improvise(k, command);
    case 'edit':
      return edit(k, command);
    case 'schedule':
      return schedule(k, command);
    case 'postpone':
      return postpone(k, command.by);
    case 'fire':
      return fire(k, command);
    case 'lift':
      return lift(k, command);
    case 'workaround':
      return workaround(k, command);
    case 'skip':
      return skip(k, command);
    case 'start':
      return startEarly(k, command);
    case 'force':
      return force(k, command);
    case 'move':
      return move(k, command);
    case 'unplanned':
      return unplanned(k, command);
    case 'end':
      return ok(() => void (k.state.result = { outcome: 'stopped', ...(command.why && { reason: command.why }) }));
    case 'resume':
    case 'pause':
    case 'speed':
    case 'jump':
    case 'note':
    case 'reveal':
    case 'decide':
    case 'sent':
    case 'attend':
    case 'feedback':
    case 'tell':
    case 'waive':
    case 'checkpoint':
    case 'fork':
    case 'correct':
    case 'counter':
      return refuse('The clock and the notes are kept by the runner.');
  }
}

function finish(k: Keeper, { step: id, outcome, why, offPlan }: CommandOf<'finish'>): Handling {
  const job = k.state.jobs[id];
  if (job === undefined) return refuse(`${nameOf(k, id)} is not under way.`);
  if (job.kind === 'unplanned') return ok(() => endSideWork(k, id));
  if (job.kind === 'wait')
    return outcome === 'done'
      ? ok(() => leaveBy(k, id, 'done', 'done'))
      : refuse('Waiting cannot fail: finish or skip it.');
  if (job.kind !== 'step') return refuse(`${nameOf(k, id)} is not a step.`);
  const started = job.phase !== 'waiting' && job.phase !== 'queued';
  if (!started && !why) return refuse(`${nameOf(k, id)} has not started. Say why it is finished already.`);
  if (offPlan !== undefined && !why) return refuse(`Say why ${nameOf(k, id)} was done off the plan.`);
  if (offPlan === 'early' && started) return refuse(`${nameOf(k, id)} has started: it is not done before its turn.`);
  if (outcome === 'done') return ok(() => finishStep(k, job, 'done'));
  return ok(() => (started ? endAttempt(k, working(job), true) : finishStep(k, job, 'failed')));
}

/** A back-off ends with the next attempt, not with a failure: what fails is the attempt that would follow. */
const working = (job: Job): Job => (job.phase === 'backoff' ? Object.assign(job, { phase: 'working' as const }) : job);

function choose(k: Keeper, { decision: id, option: chosen }: CommandOf<'choose'>): Handling {
  const job = k.state.jobs[id];
  const state = k.nodes.get(id)?.state;
  if (job === undefined || state?.kind !== 'decision') return refuse(`${nameOf(k, id)} is not open.`);
  const option = state.options.find((it) => it.id === chosen);
  if (option === undefined) return refuse(`${state.name} has no such option.`);
  if (isBlocked(k, id, chosen)) return refuse(`“${option.label}” is blocked by an inject.`);
  if (option.guard && !holds(worldOf(k), option.guard))
    return refuse(`The condition of “${option.label}” does not hold. Force it if people do it all the same.`);
  return ok(() => leaveBy(k, id, chosen, 'done'));
}

function answerGate(k: Keeper, { gate, approved }: CommandOf<'answer'>): Handling {
  if (k.state.jobs[gate]?.kind !== 'gate') return refuse(`${nameOf(k, gate)} is not open.`);
  return ok(() => leaveBy(k, gate, approved ? 'approved' : 'rejected', approved ? 'done' : 'failed'));
}

function releaseByHand(k: Keeper, id: string): Handling {
  const inject = injectsOf(k).find((it) => it.id === id);
  if (inject === undefined) return refuse('There is no such inject.');
  if (k.state.injects[id] === 'released') return refuse(`Inject ${inject.no} has been released already.`);
  return ok(() => release(k, inject));
}

function improvise(k: Keeper, { inject, at }: CommandOf<'improvise'>): Handling {
  if (injectsOf(k).some((it) => it.id === inject.id)) return refuse('There is an inject with this key already.');
  const problem = checkScenario(k.ir.workflow, { ...k.scenario, levels: [], injects: [inject] }).find(isError);
  if (problem) return refuse(problem.message);
  if (typeof at === 'number' && at < k.state.now) return refuse('That instant has passed: it can only wait for you.');
  return ok(() => {
    k.state.improvised.push(inject);
    if (at === undefined) release(k, inject);
    else comeAt(k, inject.id, at);
  });
}

function fire(k: Keeper, { id, timer }: CommandOf<'fire'>): Handling {
  const handle = pendingTimer(k, id, timer);
  return handle === undefined ? refuse(`No timer of ${nameOf(k, id)} is running.`) : ok(handle);
}

function lift(k: Keeper, { effects }: CommandOf<'lift'>): Handling {
  const inForce = effects.filter((id) => k.state.effects.some((it) => it.id === id));
  if (inForce.length === 0) return refuse('None of these effects is in force any more.');
  return ok(() => inForce.forEach((id) => withdrawEffect(k, id)));
}

function workaround(k: Keeper, { workaround: key, action }: CommandOf<'workaround'>): Handling {
  if (!k.workarounds.has(key)) return refuse('There is no such work-around in the plan.');
  const running = k.state.jobs[key] !== undefined;
  if (running === (action === 'start'))
    return refuse(`${nameOf(k, key)} is ${running ? 'running already' : 'not running'}.`);
  return ok(() => (action === 'start' ? startWorkaround(k, key) : endSideWork(k, key)));
}

function skip(k: Keeper, { state: id }: CommandOf<'skip'>): Handling {
  const kind = k.state.jobs[id]?.kind;
  if (kind !== 'step' && kind !== 'wait')
    return refuse(`${nameOf(k, id)} is not a step under way, so it cannot be skipped.`);
  return ok(() => void send(k, skipEvent(id), { id, outcome: 'skipped', port: 'done' }));
}

function startEarly(k: Keeper, { step: id }: CommandOf<'start'>): Handling {
  const job = k.state.jobs[id];
  const step = stepOf(k, id);
  if (step === undefined || job?.phase !== 'waiting') return refuse(`${nameOf(k, id)} is not waiting to start.`);
  if (job.early || openPrerequisites(k, step).length === 0)
    return refuse(`${step.name} does not wait for another step: ${whyWaiting(k, job)}`);
  return ok(() => void (job.early = true));
}

function force(k: Keeper, { transition: id }: CommandOf<'force'>): Handling {
  const transition = k.ir.workflow.transitions.find((it) => it.id === id);
  if (transition === undefined || !k.state.active.includes(transition.from))
    return refuse('The state that this transition leaves is not active.');
  const { from, port } = transition;
  return ok(() => void send(k, forceEvent(id), { id: from, outcome: 'forced', port }));
}

function move(k: Keeper, { to }: CommandOf<'move'>): Handling {
  const node = k.nodes.get(to);
  if (node?.state === undefined || node.kind === 'track' || node.kind === 'history')
    return refuse('A token can be moved to a state, not to a track or a return point.');
  const container = nodeOf(k, node.parent ?? to);
  if (container.kind !== 'root' && !k.state.active.includes(container.id))
    return refuse(
      `${nameOf(k, container.id)} is not active: a token moves only inside the track or group that holds it.`,
    );
  if (k.state.active.includes(to)) return refuse(`${node.state.name} is active already.`);
  return ok(() => void send(k, moveEvent(to)));
}

function unplanned(k: Keeper, { name, duration, claims }: CommandOf<'unplanned'>): Handling {
  const large = claims.find(({ pool, units }) => units > (k.pools.get(pool)?.units ?? 0));
  if (large) return refuse(`${k.pools.get(large.pool)?.name ?? large.pool} does not have ${large.units} units.`);
  if (new Set(claims.map(({ pool }) => pool)).size < claims.length)
    return refuse('The same pool is claimed twice: name it once, with all its units.');
  return ok(() => {
    const id = freeId(k, k.state.unplanned.length + 1);
    k.state.unplanned.push({ id, name, duration: Math.max(1, duration), claims });
    startUnplanned(k, id);
  });
}

/** A key that no state and no work-around has: both may be called anything. */
function freeId(k: Keeper, number: number): string {
  const id = `unplanned-${number}`;
  return k.nodes.has(id) || k.workarounds.has(id) || k.state.unplanned.some((it) => it.id === id)
    ? freeId(k, number + 1)
    : id;
}
