import { known } from '../../basics/assert';
import type { Ir } from '../../compile/ir';
import type { Guard } from '../../model/guard';
import type { Effect, Scenario } from '../../model/scenario';
import type { Step } from '../../model/state';
import { expandEffect } from '../keeper/site-loss';

/** One effect of one inject, site losses taken apart. An inject fires at most once, so each effect has one place. */
export interface EffectRow {
  readonly inject: number;
  readonly effect: Effect;
  /** The thing it is about: a pool, component, role, vendor or service by place; a state by document order; −1 where none. */
  readonly target: number;
  /** Option of the decision that is blocked, −1 for a state. */
  readonly option: number;
}

export interface EffectTables {
  readonly effects: readonly EffectRow[];
  /** Injects that wait for a condition, in scenario order. */
  readonly conditional: readonly { readonly inject: number; readonly guard: Guard }[];
  /** Effects of inject `i`: `effectStart[i]` up to `effectStart[i + 1]`. */
  readonly effectStart: Int32Array;
  /** Of each timer the inject that it releases, or −1 − the effect that it ends: each inject, then its effects. */
  readonly timerOwners: Int32Array;
  /** Factor by which effect `e` stretches job `j`: `scale[e × jobs + j]`, 0 where it does not. */
  readonly scale: Float64Array;
}

export function effectTables(ir: Ir, scenario: Scenario, steps: readonly (Step | undefined)[]): EffectTables {
  const lists = scenario.injects.map((inject, at) =>
    inject.effects
      .flatMap((effect) => expandEffect(ir.workflow, effect))
      .map((effect): EffectRow => ({ inject: at, effect, ...targetOf(ir, effect) })),
  );
  const effects = lists.flat();
  const effectStart = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => (effectStart[at + 1] = effectStart[at]! + list.length));
  const scale = Float64Array.from(
    effects.flatMap(({ effect }) => steps.map((step) => (step ? factorOn(ir, effect, step) : 0))),
  );
  const conditional = scenario.injects.flatMap(({ trigger }, inject) =>
    trigger.kind === 'condition' ? [{ inject, guard: trigger.guard }] : [],
  );
  const timerOwners = Int32Array.from(
    lists.flatMap((list, at) => [at, ...list.map((_, i) => -1 - (effectStart[at]! + i))]),
  );
  return { effects, effectStart, timerOwners, scale, conditional };
}

function targetOf(ir: Ir, effect: Effect): { target: number; option: number } {
  const { workflow } = ir;
  const place = (list: readonly { readonly key: string }[], key: string): number =>
    list.findIndex((it) => it.key === key);
  const state = (id: string): number =>
    known(
      ir.nodes.find((node) => node.id === id),
      `${id} is a state`,
    ).order;
  switch (effect.op) {
    case 'component':
      return { target: place(workflow.components, effect.component), option: -1 };
    case 'pool':
      return { target: place(workflow.pools, effect.pool), option: -1 };
    case 'role':
      return { target: place(workflow.roles, effect.role), option: -1 };
    case 'vendor':
      return { target: place(workflow.vendors, effect.vendor), option: -1 };
    case 'channel':
      return { target: place(workflow.communication?.channels ?? [], effect.channel), option: -1 };
    case 'level':
    case 'data-age':
    case 'demand':
      return { target: place(workflow.services, effect.service), option: -1 };
    case 'fail':
    case 'failing':
      return { target: state(effect.step), option: -1 };
    case 'block': {
      const target = state(effect.state);
      const decision = ir.nodes[target]?.state;
      const options = decision?.kind === 'decision' ? decision.options : [];
      return { target, option: effect.option === undefined ? -1 : options.findIndex((it) => it.id === effect.option) };
    }
    case 'scale':
    case 'site':
    case 'known-error':
      return { target: -1, option: -1 };
  }
}

function factorOn(ir: Ir, effect: Effect, step: Step): number {
  if (effect.op === 'scale') {
    const pools = [...(step.claims ?? []).map((claim) => claim.pool), step.speedPool];
    return effect.step === step.id || (effect.pool !== undefined && pools.includes(effect.pool)) ? effect.factor : 0;
  }
  if (effect.op !== 'known-error' || !(step.knownErrors ?? []).includes(effect.knownError)) return 0;
  return ir.workflow.knownErrors.find((it) => it.key === effect.knownError)?.durationFactor ?? 0;
}
