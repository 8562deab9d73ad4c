import { beforeEach, describe, expect, it } from 'vitest';
import { firstAsked, queryOf } from '../../../renderer/findings/finding-query';
import {
  ask,
  findingAt,
  lineOf,
  lookAway,
  PAGE,
  registerStore,
  reload,
  replaceFinding,
  see,
  type Register,
} from '../../../renderer/findings/register-pages';
import type { Finding } from '../../../shared/model/finding';
import { joinFakeBridge } from '../support/fake-bridge';

const TOTAL = 50_000;
const finding = (no: number, title = `Finding ${no}`): Finding => ({
  id: `f${no}`, title, type: 'gap', severity: 'low', status: 'open', actions: [],
  raisedAt: '2026-11-20T10:00:00Z', updatedAt: '2026-11-20T10:00:00Z', raisedBy: 'Ada',
}); // prettier-ignore

let asked = 0;
function workspace(title?: string) {
  return joinFakeBridge({
    'findings.page': ({ offset, limit }) => ({
      rows: Array.from({ length: limit }, (_, index) => finding(offset + index, title)),
      total: TOTAL,
      isCapped: false,
      all: TOTAL,
      overdue: 7,
    }),
  });
}
const now = (): Register => {
  const register = registerStore.get();
  if (register.kind !== 'ready') throw new Error(register.kind);
  return register.value;
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  registerStore.set({ kind: 'loading' });
  asked += 1;
});
/** A question of its own for each test. */
const query = () => queryOf({ filter: { ...firstAsked.filter, text: `words ${asked}` } }, '2026-11-29');

describe('fifty thousand findings on screen', () => {
  it('are fetched a page at a time, where somebody looks', async () => {
    const fake = workspace();
    ask(query());
    await settled();
    expect(now()).toMatchObject({ total: TOTAL, overdue: 7 });
    expect(fake.calls).toHaveLength(1);
    see(30_000, 30_040);
    await settled();
    expect(fake.calls.map(({ input }) => (input as { offset: number }).offset)).toEqual([0, 30_000]);
    expect(findingAt(now(), 30_010)?.id).toBe('f30010');
    expect(findingAt(now(), 1_000)).toBeUndefined();
    expect(lineOf(now(), 'f30010')).toBe(30_010);
  });

  it('are not asked for twice, also while they are on their way', async () => {
    const fake = workspace();
    ask(query());
    await settled();
    see(PAGE - 5, PAGE + 5);
    see(PAGE - 4, PAGE + 6);
    await settled();
    see(PAGE - 4, PAGE + 6);
    await settled();
    expect(fake.calls).toHaveLength(2);
  });

  it('are read again where somebody looks when something changed, and the rest forgotten', async () => {
    workspace();
    ask(query());
    await settled();
    see(30_000, 30_040);
    await settled();
    const fake = workspace('Changed');
    reload();
    expect(findingAt(now(), 30_010)?.title).toBe('Finding 30010'); // stays until the new one is here
    await settled();
    expect(fake.calls).toHaveLength(1);
    expect(findingAt(now(), 30_010)?.title).toBe('Changed');
    expect(now().pages.has(0)).toBe(false);
  });

  it('are read anew when somebody comes back to them: what changed meanwhile was not heard', async () => {
    workspace();
    ask(query());
    await settled();
    const fake = workspace('Accepted in a report');
    ask(query());
    await settled();
    expect(fake.calls).toHaveLength(0); // still looked at: changes are heard
    lookAway();
    ask(query());
    expect(findingAt(now(), 0)?.title).toBe('Finding 0'); // stays until the new one is here
    await settled();
    expect(findingAt(now(), 0)?.title).toBe('Accepted in a report');
  });

  it('never show the answer to an earlier question, however late it comes', async () => {
    const answers: (() => void)[] = [];
    const page = (title: string) => ({ rows: [finding(0, title)], total: 1, isCapped: false, all: 1, overdue: 0 });
    joinFakeBridge({
      'findings.page': ({ query: { filter } }) =>
        new Promise((resolve) => answers.push(() => resolve(page(filter.text)))),
    });
    const first = query();
    ask(first);
    ask({ ...first, filter: { ...first.filter, text: 'later' } });
    answers[1]?.();
    await settled();
    answers[0]?.();
    await settled();
    expect(findingAt(now(), 0)?.title).toBe('later');
  });

  it('show what was saved at once', async () => {
    workspace();
    ask(query());
    await settled();
    replaceFinding(finding(3, 'Saved'));
    expect(findingAt(now(), 3)?.title).toBe('Saved');
  });
});
