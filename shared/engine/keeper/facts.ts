import { known } from '../../basics/assert';
import type { Claim, Step } from '../../model/state';
import type { Effect, EffectOp } from '../../model/scenario';
import { rateOf, unitsLeft } from '../arithmetic';
import { lossRuleOf } from '../loss-rule';
import { stepOf, unplannedOf, type Keeper } from './keeper';
import type { Job } from './state';

type EffectOf<O extends EffectOp> = Extract<Effect, { op: O }>;

/** Effects in force of one kind, in the order in which they came into force. */
export const effectsOf = <O extends EffectOp>(k: Keeper, op: O): readonly EffectOf<O>[] =>
  k.state.effects.map((it) => it.effect).filter((effect): effect is EffectOf<O> => effect.op === op);

/** Units available, in use or not: the lowest of the effects in force wins. */
export function available(k: Keeper, pool: string): number {
  const units = known(k.pools.get(pool), `${pool} is a pool`).units;
  return effectsOf(k, 'pool')
    .filter((effect) => effect.pool === pool)
    .reduce((least, effect) => Math.min(least, unitsLeft(units, effect.percent ?? 100, effect.lost ?? 0)), units);
}

export const inUse = (k: Keeper, pool: string): number =>
  (k.state.holders[pool] ?? []).reduce((sum, holder) => sum + holder.units, 0);

/** Down beats degraded beats up. */
export function componentStatus(k: Keeper, component: string): 'up' | 'degraded' | 'down' {
  const told = effectsOf(k, 'component').filter((effect) => effect.component === component);
  return told.some((it) => it.to === 'down') ? 'down' : told.some((it) => it.to === 'degraded') ? 'degraded' : 'up';
}

function degradedFactor(k: Keeper, component: string): number {
  const degraded = effectsOf(k, 'component').filter((it) => it.component === component && it.to === 'degraded');
  return Math.min(1, ...degraded.map((it) => it.factor ?? 1));
}

export const isReachable = (k: Keeper, role: string): boolean =>
  !effectsOf(k, 'role').some((effect) => effect.role === role && !effect.reachable);

/** Who answers for a role: the primary, else the first back-up that can be reached. */
export function answering(k: Keeper, role: string): string | undefined {
  return [role, ...(k.roles.get(role)?.backups ?? [])].find((it) => isReachable(k, it));
}

export const vendorAnswers = (k: Keeper, vendor: string): boolean =>
  !effectsOf(k, 'vendor').some((effect) => effect.vendor === vendor && !effect.reachable);

export const isBlocked = (k: Keeper, state: string, option?: string): boolean =>
  effectsOf(k, 'block').some((effect) => effect.state === state && effect.option === option);

export const isFailing = (k: Keeper, step: string): boolean =>
  effectsOf(k, 'failing').some((effect) => effect.step === step);

/** What a job claims, in the order in which the claims are listed. */
export const claimsOf = (k: Keeper, id: string): readonly Claim[] =>
  stepOf(k, id)?.claims ?? unplannedOf(k, id)?.claims ?? k.workarounds.get(id)?.claims ?? [];

/** May this job ask for its units? */
export function isReady(k: Keeper, job: Job): boolean {
  const step = stepOf(k, job.id);
  if (step === undefined) return true;
  if (isBlocked(k, step.id)) return false;
  return (
    (job.early || openPrerequisites(k, step).length === 0) &&
    (step.needs ?? []).every((component) => componentStatus(k, component) !== 'down') &&
    (step.vendors ?? []).every((vendor) => vendorAnswers(k, vendor)) &&
    (step.owner === undefined || answering(k, step.owner) !== undefined)
  );
}

/** Prerequisites that do not hold: one does while its latest visit ended done; a skipped one is taken as done. */
export const openPrerequisites = (k: Keeper, step: Step): readonly string[] =>
  (step.after ?? []).filter((it) => k.state.outcomes[it] !== 'done' && k.state.outcomes[it] !== 'skipped');

/** Speed of an attempt at work as a share of full speed. Back-offs, fallbacks and work-arounds know only one. */
export function currentRate(k: Keeper, job: Job): number {
  const step = stepOf(k, job.id);
  const slow: number[] = [];
  for (const claim of claimsOf(k, job.id)) {
    const onLoss = lossRule(k, claim.pool);
    if (onLoss === 'pause' && !runsOnWhatIsLeft(k, claim.pool, job.id)) return 0;
    if (onLoss === 'slow') slow.push(Math.min(1, available(k, claim.pool) / inUse(k, claim.pool)));
  }
  const needs = step?.needs ?? [];
  if (needs.some((component) => componentStatus(k, component) === 'down')) return 0;
  const degraded = needs.filter((it) => componentStatus(k, it) === 'degraded').map((it) => degradedFactor(k, it));
  const speed =
    step?.speedPool === undefined
      ? 1
      : available(k, step.speedPool) / known(k.pools.get(step.speedPool), 'a pool').units;
  return rateOf({ speed, slow, degraded, scales: scalesOf(k, job.id) });
}

/** What happens to units in use when capacity falls: machines finish, people pause, bandwidth is shared. */
export function lossRule(k: Keeper, pool: string): 'finish' | 'pause' | 'slow' {
  return lossRuleOf(known(k.pools.get(pool), `${pool} is a pool`));
}

/** Holders are walked in the order of their grants; one runs if it fits in what is left, else it is passed over. */
function runsOnWhatIsLeft(k: Keeper, pool: string, id: string): boolean {
  let left = available(k, pool);
  for (const holder of k.state.holders[pool] ?? []) {
    const fits = holder.units <= left;
    if (holder.id === id) return fits;
    if (fits) left -= holder.units;
  }
  return true;
}

function scalesOf(k: Keeper, id: string): readonly number[] {
  const step = stepOf(k, id);
  const pools = [...claimsOf(k, id).map((claim) => claim.pool), step?.speedPool];
  return k.state.effects.flatMap(({ effect }) => {
    if (effect.op === 'scale')
      return effect.step === id || (effect.pool !== undefined && pools.includes(effect.pool)) ? [effect.factor] : [];
    if (effect.op !== 'known-error' || !(step?.knownErrors ?? []).includes(effect.knownError)) return [];
    const factor = k.ir.workflow.knownErrors.find((it) => it.key === effect.knownError)?.durationFactor;
    return factor === undefined ? [] : [factor];
  });
}
