import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVariantStore } from '../../../../renderer/simulate/bench/variant-store';
import type { Failure } from '../../../../shared/contract/bridge';
import { blankPlan } from '../../../../shared/editing/blank-plan';
import type { Plan } from '../../../../shared/model/plan';
import type { Variant } from '../../../../shared/model/variant';
import { joinFakeBridge } from '../../support/fake-bridge';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const variant = (title: string): Variant => ({ id: 'v', title, changes: [], effects: [] });

/** A workspace in memory with one plan. */
function workspace() {
  const stored = { id: 'p', revision: 1, plan: blankPlan('Plan') };
  const hooks: { beforeSave?: () => void; refusal?: Failure } = {};
  const { calls } = joinFakeBridge({
    'plans.load': () => structuredClone(stored),
    'plans.save': ({ basedOn, plan }) => {
      hooks.beforeSave?.();
      delete hooks.beforeSave;
      if (hooks.refusal) return hooks.refusal;
      if (basedOn !== stored.revision) return { code: 'conflict', message: 'Changed meanwhile.' };
      stored.plan = plan as Plan;
      return { revision: ++stored.revision, savedAt: 0 };
    },
  });
  return { stored, hooks, saves: () => calls.filter(({ name }) => name === 'plans.save').length };
}

describe('the what-ifs of a plan', () => {
  it('are saved with it, once, when the hand rests', async () => {
    const { stored, saves } = workspace();
    const store = createVariantStore([], 'p');
    for (const title of ['a', 'ab', 'abc']) store.set([variant(title)]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stored.plan.variants).toEqual([variant('abc')]);
    expect(saves()).toBe(1);
  });

  it('leave an edit of the drawing alone that was saved at the same moment', async () => {
    const { stored, hooks } = workspace();
    hooks.beforeSave = () => {
      stored.plan = blankPlan('Edited');
      stored.revision++;
    };
    const store = createVariantStore([], 'p');
    store.set([variant('mine')]);
    await store.flush();
    expect(stored.plan.workflow.title).toBe('Edited');
    expect(stored.plan.variants).toEqual([variant('mine')]);
  });

  it('are tried again while they cannot be saved, and are not taken away by what is stored', async () => {
    const { stored, hooks } = workspace();
    hooks.refusal = { code: 'not-saved', message: 'The disk is full.' };
    const store = createVariantStore([], 'p');
    store.set([variant('mine')]);
    await vi.advanceTimersByTimeAsync(1_000);
    store.takeOver([]);
    expect(store.store.get()).toEqual([variant('mine')]);
    delete hooks.refusal;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(stored.plan.variants).toEqual([variant('mine')]);
  });

  it('take over what another window saved', () => {
    workspace();
    const store = createVariantStore([], 'p');
    store.takeOver([variant('theirs')]);
    expect(store.store.get()).toEqual([variant('theirs')]);
  });

  it('of a template stay on the page', async () => {
    const { saves } = workspace();
    const store = createVariantStore([], undefined);
    store.set([variant('mine')]);
    await store.flush();
    expect([store.store.get(), saves()]).toEqual([[variant('mine')], 0]);
  });
});
