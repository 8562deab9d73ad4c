import type { Ms } from '../../basics/time';
import type { ContainerOutcome } from '../../compile/ir';
import type { StepOutcome, ZeroPoint } from '../../model/guard';
import type { Work } from '../../model/journal';
import type { RunOutcome } from '../../model/run';
import type { Effect, Inject } from '../../model/scenario';
import type { Claim } from '../../model/state';

/** One piece of work under way: an active state, an unplanned step or a manual work-around. */
export interface Job {
  readonly id: string;
  readonly kind: Work['kind'];
  phase: Work['phase'];
  readonly visit: number;
  attempt: number;
  readonly entered: Ms;
  started: Ms | null;
  planned: Ms | null;
  /** Claims granted so far, in the order in which they are listed. */
  granted: number;
  /** Work left at `since`, milliseconds at full speed, a double. */
  left: number;
  /** Work of the present attempt when it began. */
  full: number;
  since: Ms;
  rate: number;
  due: Ms | null;
  deadline: Ms | null;
  /** Work left that a return by history resumes. */
  resumes: number | null;
  /** Started by the facilitator before its prerequisites were done. */
  early: boolean;
  /** The attempt fails in this instant. */
  failsNow: boolean;
}

/** What an unplanned step is: made up while the drill runs, so not in the document. */
export interface Unplanned {
  readonly id: string;
  readonly name: string;
  readonly duration: Ms;
  readonly claims: readonly Claim[];
}

export interface Request {
  readonly id: string;
  readonly priority: number;
  readonly sequence: number;
  readonly claims: readonly Claim[];
}

export interface EffectInForce {
  readonly id: number;
  readonly inject: string;
  readonly effect: Effect;
  readonly until: Ms | null;
}

/** Kept by `keep work`: what a return by history finds again. */
export interface Kept {
  readonly attempt: number;
  readonly started: Ms | null;
  readonly planned: Ms | null;
  readonly left: number | null;
  readonly full: number;
}

/** Everything with a number in it, as plain JSON. The machine holds only where the tokens are. */
export interface KeeperState {
  now: Ms;
  /** Events handled in the present instant. */
  rounds: number;
  nextSequence: number;
  nextEffect: number;
  active: string[];
  jobs: Record<string, Job>;
  queues: Record<string, Request[]>;
  holders: Record<string, { id: string; units: number }[]>;
  effects: EffectInForce[];
  injects: Record<string, 'released' | 'dropped'>;
  improvised: Inject[];
  /** Injects reworded before their release, by key. Absent in checkpoints of earlier versions, as is `schedule`. */
  edited?: Record<string, Inject>;
  /** Other instants than the scenario's; null waits for the facilitator. */
  schedule?: Record<string, Ms | null>;
  unplanned: Unplanned[];
  levels: Record<string, number>;
  /** Age of the newest usable copy, where an inject has set it. */
  dataAge: Record<string, Ms>;
  dataLoss: Record<string, Ms>;
  outcomes: Record<string, StepOutcome>;
  /** Attempts made in the latest visit of a step that is over. */
  attempts: Record<string, number>;
  visits: Record<string, number>;
  /** States that were left at least once. */
  left: Record<string, true>;
  variables: Record<string, number>;
  ended: Record<string, ContainerOutcome>;
  kept: Record<string, Kept>;
  zeroPoints: Partial<Record<ZeroPoint, Ms>>;
  /** Latest instant at which the clock woke a condition. */
  woken: Ms;
  result: { outcome: RunOutcome; reason?: string } | null;
}
