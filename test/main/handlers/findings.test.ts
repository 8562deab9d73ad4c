import { describe, expect, it } from 'vitest';
import { createFindingHandlers } from '../../../main/handlers/findings';
import { ok } from '../../../shared/basics/result';
import type { Finding } from '../../../shared/model/finding';
import { Finding as FindingSchema } from '../../../shared/model/finding';

const facilitator = { kind: 'facilitator', name: 'Ada' } as const;

function desk() {
  let kept: Finding | undefined;
  const findings = {
    list: () => (kept ? [kept] : []),
    add: (finding: Finding) => ok((kept = finding)),
    update: (_id: string, change: (finding: Finding) => Finding) => ok((kept = change(kept as Finding))),
  };
  return createFindingHandlers({ findings, publish: () => undefined, now: () => 0, newId: () => 'finding-1' });
}

describe('changing a finding', () => {
  it('makes a field absent again when it is named, and leaves the rest', async () => {
    const handlers = desk();
    await handlers['findings.add'](
      { title: 'No restore test', type: 'gap', severity: 'high', owner: 'DBA', due: '2027-01-31', actions: [] },
      facilitator,
    );

    const changed = await handlers['findings.update'](
      { id: 'finding-1', change: { severity: 'critical' }, clear: ['owner', 'due'] },
      facilitator,
    );

    const value = changed.ok ? changed.value : undefined;
    expect(value).toMatchObject({ title: 'No restore test', severity: 'critical', originalDue: '2027-01-31' });
    expect(value).not.toHaveProperty('owner');
    expect(value).not.toHaveProperty('due');
    expect(FindingSchema.safeParse(value).success).toBe(true);
  });

  it('keeps a dismissed proposal as rejected with the reason, and who opened it again', async () => {
    const handlers = desk();
    const dismissed = await handlers['findings.dismiss'](
      { draft: { title: 'Late', type: 'gap', severity: 'low', actions: [], proposal: 'r:x' }, reason: 'Played short' },
      facilitator,
    );
    expect(dismissed.ok && dismissed.value).toMatchObject({
      status: 'rejected',
      statusLog: [{ by: 'Ada', to: 'rejected', reason: 'Played short' }],
    });

    const opened = await handlers['findings.update'](
      { id: 'finding-1', change: { status: 'open' }, reason: 'It happened again' },
      { kind: 'facilitator', name: 'Ben' },
    );
    expect(opened.ok && opened.value.statusLog?.at(-1)).toMatchObject({
      by: 'Ben',
      from: 'rejected',
      to: 'open',
      reason: 'It happened again',
    });
  });
});
