import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFindings } from '../../../main/storage/findings';
import { openWorkspace } from '../../../main/storage/open';
import type { Finding } from '../../../shared/model/finding';
import { errorOf, valueOf } from '../support/result-of';
import { temporaryFolder } from '../support/temporary-folder';

const finding = (id: string, change: Partial<Finding> = {}): Finding => ({
  id,
  title: 'Backups were never restored',
  description: 'Nobody had tried the nightly dump.',
  type: 'gap',
  severity: 'high',
  actions: [],
  status: 'open',
  raisedAt: '2026-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T10:00:00.000Z',
  raisedBy: 'Facilitator',
  ...change,
});

const register = () => {
  const workspace = valueOf(openWorkspace(join(temporaryFolder(), 'w.statedrill')));
  return { findings: createFindings(workspace), close: () => workspace.close() };
};
const ids = (found: readonly Finding[]): string[] => found.map((one) => one.id);

describe('the register of findings', () => {
  it('finds a word of the title or the description, also after a change', () => {
    const { findings, close } = register();
    findings.add(finding('f1'));
    findings.add(finding('f2', { title: 'Call tree was out of date', description: '' }));

    expect(ids(findings.list({ text: 'night' }))).toEqual(['f1']);
    findings.update('f1', (found) => ({ ...found, description: 'Weekly.' }));
    expect(ids(findings.list({ text: 'night' }))).toEqual([]);
    expect(ids(findings.list({ text: 'weekly restored' }))).toEqual(['f1']);
    close();
  });

  it('takes what a person types as words, never as a query', () => {
    const { findings, close } = register();
    findings.add(finding('f1'));

    for (const typed of ['"', 'title:x', 'a AND (', '*', "'; DROP TABLE finding; --", 'NEAR(']) {
      expect(ids(findings.list({ text: typed }))).toEqual([]);
    }
    expect(ids(findings.list({ text: '  ' }))).toEqual(['f1']);
    close();
  });

  it('accepts a proposal of a run once', () => {
    const { findings, close } = register();
    const proposed = finding('f1', { proposal: 'rto:shop' });
    valueOf(findings.add(proposed));

    expect(errorOf(findings.add({ ...proposed, id: 'f2' })).code).toBe('conflict');
    expect(errorOf(findings.update('f9', (found) => found)).code).toBe('not-found');
    close();
  });
});
