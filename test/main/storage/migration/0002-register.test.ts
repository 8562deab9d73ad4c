import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFindings } from '../../../../main/storage/findings';
import { schemaVersion } from '../../../../main/storage/migrate';
import { migrations } from '../../../../main/storage/migrations';
import { openWorkspace } from '../../../../main/storage/open';
import { createRuns } from '../../../../main/storage/runs';
import { everyFinding, type FindingFilter } from '../../../../shared/model/finding-query';
import { valueOf } from '../../support/result-of';
import { temporaryFolder } from '../../support/temporary-folder';

/** Written by the program as it was before the register had columns of its own. */
const golden = join(import.meta.dirname, '../../../fixtures/workspaces/schema-1.sqlite');

function opened() {
  const path = join(temporaryFolder(), 'w.statedrill');
  copyFileSync(golden, path);
  return valueOf(openWorkspace(path));
}

describe('a workspace of the first schema', () => {
  it('opens with every finding and run, also one that was closed before proof was asked for', () => {
    const workspace = opened();
    const findings = createFindings(workspace);

    expect(schemaVersion(workspace.db)).toBe(migrations.length);
    expect(findings.list({}).map(({ title, status, proof }) => [title, status, proof])).toEqual([
      ['The nightly dump was never restored', 'verified', undefined],
      ['連絡網が古い', 'open', undefined],
    ]);
    expect(createRuns(workspace).list()).toHaveLength(1);
    workspace.close();
  });

  it('is searched by root cause, owner and action at once, sorted and filtered', () => {
    const workspace = opened();
    const findings = createFindings(workspace);
    const titles = (filter: Partial<FindingFilter>): string[] =>
      findings
        .page(
          { filter: { ...everyFinding, ...filter }, order: { by: 'severity', descending: true }, today: '2026-11-28' },
          { offset: 0, limit: 10 },
        )
        .rows.map(({ title }) => title);

    expect(titles({ text: 'quarter' })).toEqual(['The nightly dump was never restored']);
    expect(titles({ text: 'no owner for rest' })).toEqual(['The nightly dump was never restored']);
    expect(titles({ text: '連絡網' })).toEqual(['連絡網が古い']);
    expect(titles({})).toEqual(['連絡網が古い', 'The nightly dump was never restored']);
    expect(titles({ view: 'active' })).toEqual(['連絡網が古い']);
    expect(titles({ owner: 'Head of databases' })).toEqual(['The nightly dump was never restored']);
    workspace.close();
  });
});
