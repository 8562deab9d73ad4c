import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaver, type Storage } from '../../../../renderer/plans/editor/saver';
import { err, ok } from '../../../../shared/basics/result';
import type { Failure } from '../../../../shared/contract/bridge';
import { blankPlan } from '../../../../shared/editing/blank-plan';
import type { Plan } from '../../../../shared/model/plan';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A workspace in memory, and a page with one plan open. */
function opened() {
  let plan = blankPlan('Plan');
  const stored = { revision: 1, plan };
  const saves: { title: string; basedOn: number }[] = [];
  const trouble: { now?: Failure } = {};
  const delay = { ms: 20 };
  const lose = { answers: 0 };
  const storage: Storage = {
    save: async (next, basedOn) => {
      await new Promise((done) => setTimeout(done, delay.ms));
      if (trouble.now) return err(trouble.now);
      if (basedOn !== stored.revision) return err({ code: 'conflict', message: 'Changed meanwhile.' });
      saves.push({ title: next.workflow.title, basedOn });
      stored.plan = next;
      stored.revision++;
      if (lose.answers-- > 0) return err({ code: 'not-saved', message: 'The connection broke.' });
      return ok({ revision: stored.revision });
    },
    load: async () => ok({ ...stored }),
  };
  const saver = createSaver(storage, () => plan, 1);
  const rename = (title: string): void => {
    plan = { ...plan, workflow: { ...plan.workflow, title } };
    saver.changed();
  };
  return { saver, stored, saves, trouble, delay, lose, rename, show: (next: Plan) => (plan = next) };
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('autosave', () => {
  it('does not save a plan that was only opened', async () => {
    const { saver, saves } = opened();
    saver.changed();
    await saver.flush();
    await wait(5_000);

    expect(saves).toEqual([]);
    expect(saver.state.get()).toEqual({ kind: 'saved' });
  });

  it('saves within a second, also while somebody keeps typing', async () => {
    const { saves, rename } = opened();
    for (let n = 0; n < 12; n++) {
      rename(`Plan ${n}`);
      await wait(100);
    }

    expect(saves.length).toBeGreaterThanOrEqual(1);
    expect(saves[0]?.basedOn).toBe(1);
  });

  it('saves a quick run of changes once, with the last of them', async () => {
    const { saves, rename } = opened();
    rename('A');
    await wait(50);
    rename('B');
    await wait(1_000);

    expect(saves).toEqual([{ title: 'B', basedOn: 1 }]);
  });

  it('saves what was changed while saving, on top of it', async () => {
    const { saver, saves, rename } = opened();
    rename('A');
    await wait(305);
    rename('B');
    await wait(2_000);

    expect(saves).toEqual([
      { title: 'A', basedOn: 1 },
      { title: 'B', basedOn: 2 },
    ]);
    expect(saver.isDirty()).toBe(false);
  });

  it('says that it is not saved, and goes on trying until it is', async () => {
    const { saver, saves, rename, trouble } = opened();
    trouble.now = { code: 'not-saved', message: 'The disk is full.' };
    rename('A');
    await wait(1_000);
    expect(saver.state.get()).toEqual({ kind: 'failed', message: 'The disk is full.' });
    expect(saver.isDirty()).toBe(true);

    delete trouble.now;
    await wait(4_000);
    expect(saves).toEqual([{ title: 'A', basedOn: 1 }]);
    expect(saver.state.get()).toEqual({ kind: 'saved' });
  });

  it('shows that nothing answers, without waiting for the answer', async () => {
    const { saver, rename, delay } = opened();
    delay.ms = 60_000;
    rename('A');
    await wait(3_000);

    expect(saver.state.get().kind).toBe('failed');
  });

  it('keeps trouble in sight while it tries again', async () => {
    const { saver, rename, trouble } = opened();
    trouble.now = { code: 'not-saved', message: 'The disk is full.' };
    rename('A');
    await wait(1_000);
    const seen = new Set<string>();
    saver.state.subscribe(() => seen.add(saver.state.get().kind));
    await wait(10_000);
    rename('B');
    await wait(5_000);

    expect([...seen]).toEqual(['failed']);
  });

  it('does not take its own version, saved while the connection broke, for that of somebody else', async () => {
    const { saver, saves, rename, lose } = opened();
    lose.answers = 1;
    rename('A');
    await wait(5_000);

    expect(saves).toEqual([{ title: 'A', basedOn: 1 }]);
    expect(saver.state.get()).toEqual({ kind: 'saved' });
    expect(saver.revision()).toBe(2);
  });

  it('never overwrites what another window saved, until a person says so', async () => {
    const { saver, stored, saves, rename } = opened();
    stored.revision = 7;
    rename('Mine');
    await wait(1_000);
    expect(saver.state.get().kind).toBe('conflict');

    rename('Mine, longer');
    await wait(10_000);
    expect(saves).toEqual([]);

    const kept = saver.keepMine();
    await wait(100);
    await kept;
    expect(saves).toEqual([{ title: 'Mine, longer', basedOn: 7 }]);
    expect(saver.state.get()).toEqual({ kind: 'saved' });
  });

  it('takes over the other version without saving it again', async () => {
    const { saver, stored, saves, rename, show } = opened();
    stored.revision = 7;
    rename('Mine');
    await wait(1_000);

    show(stored.plan);
    saver.tookOver(7);
    await wait(5_000);
    expect(saves).toEqual([]);
    expect(saver.state.get()).toEqual({ kind: 'saved' });

    rename('Next');
    await wait(1_000);
    expect(saves).toEqual([{ title: 'Next', basedOn: 7 }]);
  });

  it('saves at once when the page is left', async () => {
    const { saver, saves, rename } = opened();
    rename('A');
    const flushed = saver.flush();
    await wait(25);
    await flushed;

    expect(saves).toEqual([{ title: 'A', basedOn: 1 }]);
  });
});
