import { describe, expect, it } from 'vitest';
import { asInput, discardEdit, editFinding, edited, retryEdit } from '../../../renderer/findings/finding-edits';
import { registerStore } from '../../../renderer/findings/register-pages';
import type { Failure } from '../../../shared/contract/bridge';
import type { Finding } from '../../../shared/model/finding';
import { joinFakeBridge } from '../support/fake-bridge';

const before: Finding = {
  id: 'f1', title: 'Old title', type: 'gap', severity: 'low', status: 'open', owner: 'DBA', actions: [],
  raisedAt: '2026-11-20T10:00:00Z', updatedAt: '2026-11-20T10:00:00Z', raisedBy: 'Ada',
}; // prettier-ignore
const full: Failure = { code: 'not-saved', message: 'The disk is full.' };

function register(answer: (change: Partial<Finding>) => Finding | Failure | Promise<Finding | Failure>) {
  const told = { total: 1, all: 1, overdue: 0, isCapped: false };
  registerStore.set({ kind: 'ready', value: { ...told, pages: new Map([[0, [before]]]) } });
  const fake = joinFakeBridge({ 'findings.update': ({ change }) => answer(change as Partial<Finding>) });
  const saved = (): Finding | undefined => {
    const now = registerStore.get();
    return now.kind === 'ready' ? now.value.pages.get(0)?.[0] : undefined;
  };
  return { fake, saved };
}

describe('editing a finding', () => {
  it('has it saved before it counts as saved', async () => {
    const { saved } = register((change) => ({ ...before, ...change }));

    const saving = editFinding('f1', { title: 'New title' });
    expect(saved()?.title).toBe('Old title');
    await saving;

    expect(saved()?.title).toBe('New title');
  });

  it('keeps what was typed when it could not be saved, and saves all of it on the next try', async () => {
    let isFull = true;
    const { fake, saved } = register((change) => (isFull ? full : { ...before, ...change }));
    await editFinding('f1', { title: 'New title' });
    expect(saved()?.title).toBe('Old title');

    isFull = false;
    await editFinding('f1', { severity: 'high' });

    expect(saved()).toMatchObject({ title: 'New title', severity: 'high' });
    expect(fake.calls).toHaveLength(2);
  });

  it('sends what is typed while saving after it, never beside it', async () => {
    const waiting: (() => void)[] = [];
    const { fake, saved } = register(
      (change) => new Promise((resolve) => waiting.push(() => resolve({ ...before, ...change }))),
    );

    const first = editFinding('f1', { title: 'One' });
    const second = editFinding('f1', { title: 'Two' });
    await Promise.resolve();
    expect(fake.calls).toHaveLength(1);
    waiting.shift()?.();
    await expect.poll(() => waiting.length).toBe(1);
    waiting.shift()?.();
    await Promise.all([first, second]);

    expect(saved()?.title).toBe('Two');
  });

  it('forgets a refused change when told to', async () => {
    const { fake } = register(() => full);
    await editFinding('f1', { title: 'New title' });

    discardEdit('f1');
    await retryEdit('f1');

    expect(fake.calls.at(-1)?.input).toEqual({ id: 'f1', change: {} });
    discardEdit('f1');
  });

  it('names the fields that were emptied, because JSON has no undefined', () => {
    expect(asInput({ owner: undefined, title: 'x' })).toEqual({ change: { title: 'x' }, clear: ['owner'] });
    expect(edited(before, { owner: undefined }).owner).toBeUndefined();
  });
});
