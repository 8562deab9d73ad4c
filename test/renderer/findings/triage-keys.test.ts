import { describe, expect, it } from 'vitest';
import { act } from '../../../renderer/findings/triage-keys';
import type { Finding } from '../../../shared/model/finding';
import { joinFakeBridge } from '../support/fake-bridge';

function desk(current: string | undefined, line = -1) {
  const done: string[] = [];
  const fake = joinFakeBridge({ 'findings.bulk': () => ({ changed: 0, undo: 'u' }) });
  const at = (index: number): Finding | undefined => (index < 2 ? ({ id: `f${index}` } as Finding) : undefined); // `as`: only its id is read
  const key = (name: string): boolean =>
    act(name, {
      count: 3,
      line,
      at,
      current,
      point: (id) => done.push(`point ${id}`),
      show: (id) => done.push(`show ${id}`),
      close: () => done.push('close'),
      pick: (id) => done.push(`pick ${id}`),
    });
  return { key, done, fake };
}

describe('triage by keyboard', () => {
  it('goes from line to line, and waits at one that is not here yet', () => {
    const { key, done } = desk('f0', 0);
    key('j');
    expect(done).toEqual(['point f1']);
    expect(desk('f1', 1).key('j')).toBe(true);
  });

  it('sets severity and status of the current finding, and of none where there is none', () => {
    const { key, fake } = desk('f0', 0);
    for (const name of ['1', '4', 'p', 'd']) expect(key(name)).toBe(true);
    expect(fake.calls.map(({ input }) => input)).toEqual(
      [{ severity: 'critical' }, { severity: 'low' }, { status: 'planned' }, { status: 'implemented' }].map(
        (change) => ({
          of: { ids: ['f0'] },
          change: { change },
        }),
      ),
    );
    const nowhere = desk(undefined);
    expect(nowhere.key('1')).toBe(false);
    expect(nowhere.fake.calls).toEqual([]);
  });

  it('closes nothing by a key: that takes proof', () => {
    const { key, fake } = desk('f0', 0);
    for (const name of ['v', 'c', '5']) expect(key(name)).toBe(false);
    expect(fake.calls).toEqual([]);
  });
});
