import { ROOT } from '../../compile/ir';
import { sameData } from '../../basics/same-data';
import type { Chance } from '../../model/run';
import type { Scenario } from '../../model/scenario';
import type { EffectInForce, Job, KeeperState } from '../keeper/state';
import { activate } from './activity';
import { setTimer } from './agenda';
import { doubles, fixed, ints } from './arena';
import { use } from './at-work';
import { reset } from './beginning';
import { ENDINGS, LOSS, OUTCOMES, PHASES, ZEROS } from './codes';
import { bringBack } from './effects';
import type { Kernel } from './kernel';
import * as at from './layout';
import { serviceAt } from './levels';
import { mark } from './marks';
import { setOutcome } from './outcomes';
import { goOn } from './run';
import type { Tables } from './tables';
import { injectTimer, setClock, setDeadline, setDue } from './timers';
import { endContainer } from './tokens';
import { watchPace } from './work';

/**
 * Whether the kernel can go on from where a live run stands. It knows nothing of what people can do and a plan cannot:
 * work that was made up, a step started before its prerequisites. Where return points led is known to the machine alone.
 */
export function canResume(state: KeeperState, tables: Tables): boolean {
  const jobs = Object.values(state.jobs);
  return (
    state.result === null &&
    !tables.structure.hasHistory &&
    jobs.every((it) => it.kind !== 'unplanned' && !it.early && it.resumes === null) &&
    state.effects.every((it) => effectRow(tables, it) >= 0) &&
    tables.scenario.injects.every(({ id, trigger }) => state.schedule?.[id] === undefined || trigger.kind === 'hand')
  );
}

/** The scenario as it has become: injects that were made up or reworded, at the instants that they were moved to. */
export function presentScenario(scenario: Scenario, { improvised, edited, schedule }: KeeperState): Scenario {
  const injects = [...scenario.injects, ...improvised].map((it) => {
    const inject = edited?.[it.id] ?? it;
    const moved = schedule?.[it.id];
    if (moved === undefined || inject.trigger.kind === 'condition') return inject;
    if (moved === null) return { ...inject, trigger: { kind: 'hand' as const } };
    const trigger = inject.trigger.kind === 'missed' ? { ...inject.trigger, by: moved } : { kind: 'time' as const, at: moved }; // prettier-ignore
    return { ...inject, trigger };
  });
  return { ...scenario, injects };
}

/** Puts a kernel where the timekeeper stands, and handles what now happens by itself; `step` handles the rest. */
export function resume(k: Kernel, state: KeeperState, chance: Chance): void {
  use(k);
  const { tables } = k;
  reset(k);
  doubles[at.now] = state.now;
  doubles[at.woken] = state.woken;
  ZEROS.forEach((zero, i) => (doubles[at.zero + i] = state.zeroPoints[zero] ?? Infinity));
  ints[at.sequence] = state.nextSequence;
  ints[at.rounds] = state.rounds;
  ints[at.ratesDirty] = 1;
  putStates(tables, state);
  for (const it of state.effects) bringBack(effectRow(tables, it), it.until ?? Infinity);
  putInjects(tables, state);
  putThings(tables, state);
  for (const job of Object.values(state.jobs)) putJob(tables, job, state.now);
  putPools(tables, state);
  setClock();
  goOn(k, chance);
}

const recordNamed = ({ structure, ir }: Tables, id: string): number =>
  at.recordOf(structure.indexOf.get(id) ?? structure.size + ir.workflow.workarounds.findIndex(({ key }) => key === id));

function putStates(tables: Tables, state: KeeperState): void {
  for (const [id, visit] of Object.entries(state.visits)) ints[recordNamed(tables, id) + at.visit] = visit;
  for (const [id, outcome] of Object.entries(state.outcomes))
    setOutcome(recordNamed(tables, id), OUTCOMES.indexOf(outcome));
  for (const [id, attempts] of Object.entries(state.attempts)) ints[recordNamed(tables, id) + at.attempt] = attempts;
  for (const id of Object.keys(state.left)) ints[recordNamed(tables, id) + at.facts]! |= at.EVER_LEFT;
  activate(at.FIRST);
  for (const id of state.active) {
    const r = id === ROOT ? at.FIRST : recordNamed(tables, id);
    activate(r);
    // Whatever may happen by itself is looked at anew.
    mark(at.flagged, r);
  }
  for (const [id, ended] of Object.entries(state.ended)) endContainer(recordNamed(tables, id), ENDINGS.indexOf(ended));
}

/** Place of an effect in force among those of the scenario; −1 where it is none of them. */
const effectRow = ({ effects, scenario }: Tables, { inject, effect }: EffectInForce): number =>
  effects.findIndex((row) => scenario.injects[row.inject]?.id === inject && sameData(row.effect, effect));

const STATUS = { released: 1, dropped: 2 } as const;

function putInjects({ scenario }: Tables, state: KeeperState): void {
  scenario.injects.forEach(({ id, trigger }, i) => {
    const status = state.injects[id];
    if (status !== undefined) ints[fixed[at.injects]! + i] = STATUS[status];
    else if (trigger.kind === 'time') setTimer(injectTimer(i), Math.max(trigger.at, state.now));
    else if (trigger.kind === 'missed') setTimer(injectTimer(i), Math.max(trigger.by, state.now));
  });
}

function putThings({ ir: { workflow } }: Tables, state: KeeperState): void {
  workflow.services.forEach(({ key }, nth) => {
    const s = serviceAt(nth);
    doubles[s + at.own] = state.levels[key] ?? 100;
    doubles[s + at.dataAge] = state.dataAge[key] ?? -1;
    doubles[s + at.dataLoss] = state.dataLoss[key] ?? -1;
  });
  workflow.variables.forEach(({ key, initial }, nth) => {
    doubles[fixed[at.variables]! + nth] = state.variables[key] ?? initial;
  });
}

function putJob(tables: Tables, job: Job, now: number): void {
  const r = recordNamed(tables, job.id);
  const half = r >> 1;
  ints[r + at.phase] = PHASES.indexOf(job.phase);
  if (job.phase === 'working' && job.kind !== 'workaround') watchPace(r);
  ints[r + at.visit] = job.visit;
  ints[r + at.attempt] = job.attempt;
  ints[r + at.granted] = job.granted;
  ints[r + at.holding] = job.granted;
  ints[r + at.keptAttempt] = -1;
  doubles[half + at.left] = job.left;
  doubles[half + at.full] = job.full;
  doubles[half + at.since] = job.since;
  doubles[half + at.rate] = job.rate;
  doubles[half + at.requestedAt] = now;
  // What should be over already is over now.
  if (job.due !== null) setDue(r, Math.max(job.due, now));
  if (job.deadline !== null) setDeadline(r, Math.max(job.deadline, now));
  if (job.kind === 'workaround') mark(at.flagged, r);
  if (job.phase === 'waiting' && ints[r + at.lacks] === 0) mark(at.ready, r);
}

function putPools(tables: Tables, state: KeeperState): void {
  tables.ir.workflow.pools.forEach(({ key }, nth) => {
    const pool = at.recordOf(tables.jobs + nth);
    for (const { id, units } of state.holders[key] ?? []) {
      ints[pool + at.inUse]! += units;
      if (fixed[pool + at.onLoss] !== LOSS.pause) continue;
      const holder = ints[pool + at.holderCount]!;
      ints[fixed[pool + at.holders]! + holder] = recordNamed(tables, id);
      ints[fixed[pool + at.held]! + holder] = units;
      ints[pool + at.holderCount] = holder + 1;
    }
    for (const { id, sequence } of state.queues[key] ?? []) {
      const r = recordNamed(tables, id);
      ints[r + at.requested] = sequence;
      ints[fixed[pool + at.queue]! + ints[pool + at.queueLength]!] = r;
      ints[pool + at.queueLength]! += 1;
    }
  });
}
