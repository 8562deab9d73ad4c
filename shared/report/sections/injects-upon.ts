import { describeEffect } from '../../analysis/describe-effect';
import type { Ms } from '../../basics/time';
import type { Board } from '../../journal/board';
import type { Step } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import type { Effect } from '../../model/scenario';
import type { History } from '../history';
import { releasedInjects } from '../replay';
import type { StepResult } from './step-results';

/** An inject that was in force while a step was at work. */
export interface InjectUpon {
  readonly id: string;
  readonly no: number;
  readonly title: string;
  /** What of it bore on the step, in words. */
  readonly effects: readonly string[];
}

/**
 * Injects in force while a step was at work, upon the step itself or upon what it needs. Whether they made it longer
 * is not said: in a room people end the work.
 */
export function injectsUpon(step: StepResult, history: History): readonly InjectUpon[] {
  const { workflow } = history.frozen;
  const work = { from: step.started ?? step.entered, to: step.ended ?? history.end };
  const isUpon = touching(step.state, workflow);
  const drawn = workflow.states.find(({ id }) => id === step.state);
  const wasHeldBack = heldBack(drawn?.kind === 'step' ? drawn : undefined, history, work);
  return releasedInjects(history).flatMap(({ id, no, title, effects, trigger }) => {
    const at = trigger.kind === 'time' ? trigger.at : 0;
    const upon = effects.filter(
      (effect) => isUpon(effect) && overlaps(effect, at, work) && (DIRECT.has(effect.op) || wasHeldBack),
    );
    return upon.length === 0
      ? []
      : [{ id, no, title, effects: upon.map((effect) => describeEffect(effect, workflow)) }];
  });
}

/** Upon the step itself: the others take something away of which there may be enough. */
const DIRECT: ReadonlySet<Effect['op']> = new Set(['scale', 'fail', 'failing', 'block']);

interface Stretch {
  readonly from: Ms;
  readonly to: Ms;
}

/** Did it stand, or work more slowly than effects upon its own duration explain? */
const heldBack = (step: Step | undefined, { turns }: History, { from, to }: Stretch): boolean =>
  step !== undefined &&
  turns.some(({ event, board }) => {
    const work = event.at >= from && event.at < to ? board.work[step.id] : undefined;
    return work?.phase === 'working' && work.rate * stretched(step, board) < 0.999;
  });

/** By how much effects in force make its duration longer. */
const stretched = (step: Step, { effects }: Board): number =>
  Object.values(effects).reduce(
    (factor, { inForce, effect }) =>
      inForce && effect.op === 'scale' && (effect.step === step.id || (effect.pool !== undefined && claimsOf(step).has(effect.pool))) // prettier-ignore
        ? factor * effect.factor
        : factor,
    1,
  );

const claimsOf = (step: Step | undefined): ReadonlySet<string> =>
  new Set([
    ...(step?.claims ?? []).map(({ pool }) => pool),
    ...(step?.speedPool === undefined ? [] : [step.speedPool]),
  ]);

const overlaps = (effect: Effect, at: Ms, { from, to }: Stretch): boolean =>
  at < to && at + ('for' in effect ? (effect.for ?? Infinity) : Infinity) > from;

/** Does an effect take something from this step? */
function touching(state: string, { states, pools, components, roles }: Workflow): (effect: Effect) => boolean {
  const found = states.find(({ id }) => id === state);
  const step = found?.kind === 'step' ? found : undefined;
  const owner = found !== undefined && 'owner' in found ? found.owner : undefined;
  const claimed = claimsOf(step);
  const needed = new Set(step?.needs ?? []);
  const isAt = (site: string): boolean =>
    pools.some((pool) => claimed.has(pool.key) && pool.site === site) ||
    components.some((component) => needed.has(component.key) && component.site === site) ||
    roles.some((role) => role.key === owner && role.site === site);
  return (effect) => {
    switch (effect.op) {
      case 'scale':
        return effect.factor > 1 && (effect.step === state || (effect.pool !== undefined && claimed.has(effect.pool)));
      case 'pool':
        return claimed.has(effect.pool) && ((effect.percent ?? 100) < 100 || (effect.lost ?? 0) > 0);
      case 'component':
        return effect.to !== 'up' && needed.has(effect.component);
      case 'role':
        return !effect.reachable && effect.role === owner;
      case 'vendor':
        return !effect.reachable && (step?.vendors ?? []).includes(effect.vendor);
      case 'site':
        return effect.percent < 100 && isAt(effect.site);
      case 'fail':
      case 'failing':
        return effect.step === state;
      case 'block':
        return effect.state === state;
      case 'level':
      case 'data-age':
      case 'demand':
      case 'known-error':
      case 'channel':
        return false;
    }
  };
}
