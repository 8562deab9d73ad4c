import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFindingHandlers } from '../../../main/handlers/findings';
import { createFindings } from '../../../main/storage/findings';
import { openWorkspace } from '../../../main/storage/open';
import type { Finding, FindingDraft } from '../../../shared/model/finding';
import { everyFinding } from '../../../shared/model/finding-query';
import { errorOf, valueOf } from '../support/result-of';
import { temporaryFolder } from '../support/temporary-folder';

const ana = { kind: 'facilitator', name: 'Ana' } as const;
const ben = { kind: 'facilitator', name: 'Ben' } as const;
const draft = (change: Partial<FindingDraft> = {}): FindingDraft => ({
  title: 'No restore test',
  type: 'gap',
  severity: 'high',
  actions: [],
  ...change,
});

function desk() {
  const workspace = valueOf(openWorkspace(join(temporaryFolder(), 'w.statedrill')));
  let at = Date.UTC(2026, 10, 28);
  let count = 0;
  const handlers = createFindingHandlers({
    findings: createFindings(workspace),
    runs: { list: () => [] },
    publish: () => undefined,
    now: () => (at += 1_000),
    newId: (prefix) => `${prefix}-${++count}`,
  });
  const add = async (change: Partial<FindingDraft> = {}): Promise<Finding> =>
    valueOf(await handlers['findings.add'](draft(change), ana));
  return { add, handlers };
}

describe('changing a finding', () => {
  it('makes a field absent again when it is named, and keeps the first due date', async () => {
    const { add, handlers } = desk();
    const { id } = await add({ owner: 'DBA', due: '2027-01-31' });
    await handlers['findings.update']({ id, change: { due: '2027-03-31' } }, ana);
    const changed = valueOf(
      await handlers['findings.update']({ id, change: { severity: 'critical' }, clear: ['owner', 'due'] }, ana),
    );
    expect(changed).toMatchObject({ title: 'No restore test', severity: 'critical', originalDue: '2027-01-31' });
    expect(changed).not.toHaveProperty('owner');
    expect(changed).not.toHaveProperty('due');
  });

  it('keeps the first due date of a corrective action too, whatever is said of it later', async () => {
    const { add, handlers } = desk();
    const { id, actions } = await add({ actions: [{ text: 'Restore it', due: '2027-01-31' }] });
    const [action] = actions;
    const later = { ...action, text: 'Restore it', due: '2027-06-30', originalDue: '2027-06-30' };
    const changed = valueOf(
      await handlers['findings.update']({ id, change: { actions: [later, { text: 'New' }] } }, ana),
    );
    expect(changed.actions[0]).toMatchObject({ due: '2027-06-30', originalDue: '2027-01-31' });
    expect(changed.actions[1]).toMatchObject({ text: 'New', id: expect.any(String) });
    expect(changed.actions[1]).not.toHaveProperty('originalDue');
  });

  it('never verifies, wants a reason to set a finding aside, and a target for a duplicate', async () => {
    const { add, handlers } = desk();
    const { id } = await add();
    const refusal = async (status: Finding['status'], reason?: string) =>
      errorOf(await handlers['findings.update']({ id, change: { status }, ...(reason && { reason }) }, ana)).field;
    expect(await refusal('verified', 'I say so')).toBe('status');
    expect(await refusal('rejected')).toBe('reason');
    expect(await refusal('risk accepted')).toBe('reason');
    expect(await refusal('duplicate')).toBe('duplicateOf');
    const set = await handlers['findings.update']({ id, change: { status: 'risk accepted' }, reason: 'Too dear' }, ben);
    expect(valueOf(set).statusLog).toMatchObject([
      { by: 'Ben', from: 'open', to: 'risk accepted', reason: 'Too dear' },
    ]);
  });

  it('keeps a dismissed proposal as rejected with the reason, and who opened it again', async () => {
    const { handlers } = desk();
    const dismissed = valueOf(
      await handlers['findings.dismiss']({ draft: draft({ proposal: 'r:x' }), reason: 'Played short' }, ana),
    );
    expect(dismissed).toMatchObject({
      status: 'rejected',
      statusLog: [{ by: 'Ana', to: 'rejected', reason: 'Played short' }],
    });
    const opened = valueOf(
      await handlers['findings.update']({ id: dismissed.id, change: { status: 'open' }, reason: 'Again' }, ben),
    );
    expect(opened.statusLog?.at(-1)).toMatchObject({ by: 'Ben', from: 'rejected', to: 'open', reason: 'Again' });
  });
});

describe('changing many findings', () => {
  const query = { filter: { ...everyFinding, text: 'restore' }, order: { by: 'raised', descending: false }, today: '2026-11-28' } as const; // prettier-ignore

  it('changes all that fit a query, and takes it back but for what was changed since', async () => {
    const { add, handlers } = desk();
    const [one, two] = [await add({ owner: 'Ana' }), await add({ title: 'Restore was slow' })];
    await add({ title: 'Phone list is old' });
    const done = valueOf(await handlers['findings.bulk']({ of: { query: { ...query, filter: { ...query.filter } } }, change: { change: { owner: 'Ben' } } }, ana)); // prettier-ignore
    expect(done.changed).toBe(2);
    await handlers['findings.update']({ id: two.id, change: { severity: 'low' } }, ana);

    expect(valueOf(await handlers['findings.undo']({ undo: done.undo }, ana))).toEqual({ restored: 1, left: 1 });

    expect(valueOf(await handlers['findings.get']({ id: one.id }, ana))).toEqual(one);
    expect(valueOf(await handlers['findings.get']({ id: two.id }, ana))).toMatchObject({
      owner: 'Ben',
      severity: 'low',
    });
    expect(errorOf(await handlers['findings.undo']({ undo: done.undo }, ana)).code).toBe('not-found');
  });

  it('changes none where one of them may not be changed so', async () => {
    const { add, handlers } = desk();
    const [one, two] = [await add(), await add()];
    const ids = [one.id, two.id];
    const refused = await handlers['findings.bulk']({ of: { ids }, change: { change: { status: 'verified' } } }, ana);
    expect(errorOf(refused).field).toBe('status');
    const half = await handlers['findings.bulk']({ of: { ids }, change: { change: { duplicateOf: two.id } } }, ana);
    expect(errorOf(half).field).toBe('duplicateOf');
    expect(valueOf(await handlers['findings.get']({ id: one.id }, ana))).toEqual(one);
  });
});
