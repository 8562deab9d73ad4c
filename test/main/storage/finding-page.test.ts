import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_RANKED } from '../../../main/storage/finding-page';
import { createFindings } from '../../../main/storage/findings';
import { openWorkspace } from '../../../main/storage/open';
import { createSavedFilters } from '../../../main/storage/saved-filters';
import type { Finding } from '../../../shared/model/finding';
import { everyFinding, type FindingFilter, type FindingOrder } from '../../../shared/model/finding-query';
import { valueOf } from '../support/result-of';
import { temporaryFolder } from '../support/temporary-folder';

const finding = (id: string, change: Partial<Finding> = {}): Finding => ({
  id,
  title: `Finding ${id}`,
  type: 'gap',
  severity: 'medium',
  actions: [],
  status: 'open',
  raisedAt: `2026-11-22T10:00:00.${id.padStart(3, '0')}Z`,
  updatedAt: '2026-11-22T10:00:00.000Z',
  raisedBy: 'Ana',
  ...change,
});

function register(...all: Finding[]) {
  const workspace = valueOf(openWorkspace(join(temporaryFolder(), 'w.statedrill')));
  const findings = createFindings(workspace);
  workspace.db.transaction(() => all.forEach((one) => valueOf(findings.add(one))))();
  const ids = (
    filter: Partial<FindingFilter>,
    order: FindingOrder = { by: 'raised', descending: false },
    stretch = { offset: 0, limit: 50 },
  ): string[] =>
    findings
      .page({ filter: { ...everyFinding, ...filter }, order, today: '2026-11-28' }, stretch)
      .rows.map(({ id }) => id);
  return { findings, ids, workspace };
}

describe('the register as it is asked', () => {
  const all = [
    finding('1', { severity: 'low', due: '2026-11-01', title: 'beta' }),
    finding('2', { severity: 'critical', status: 'verified', title: 'Alpha' }),
    finding('3', { type: 'bottleneck', owner: 'dba', due: '2026-12-01', element: 'training', title: 'gamma' }),
    finding('4', {
      status: 'implemented',
      due: '2026-11-01',
      owner: 'Anna',
      actions: [{ text: 'Buy a disk', element: 'equipment' }],
    }),
  ];

  it('shows what a view and its filters want', () => {
    const { ids } = register(...all);
    expect(ids({ view: 'active' })).toEqual(['1', '3', '4']);
    expect(ids({ view: 'overdue' })).toEqual(['1']);
    expect(ids({ severities: ['low', 'critical'] })).toEqual(['1', '2']);
    expect(ids({ types: ['bottleneck'] })).toEqual(['3']);
    expect(ids({ elements: ['training'] })).toEqual(['3']);
    expect(ids({ elements: ['equipment'] })).toEqual(['4']);
    expect(ids({ elements: ['equipment', 'training'] })).toEqual(['3', '4']);
    expect(ids({ elements: ['exercise'] })).toEqual([]);
    expect(ids({ owner: '' })).toEqual(['1', '2']);
    expect(ids({ view: 'active', statuses: ['implemented'], owner: 'Anna' })).toEqual(['4']);
  });

  it('sorts by every column, with what is absent last either way', () => {
    const { ids } = register(...all);
    expect(ids({}, { by: 'severity', descending: false })).toEqual(['2', '4', '3', '1']);
    expect(ids({}, { by: 'title', descending: false })).toEqual(['2', '1', '4', '3']);
    expect(ids({}, { by: 'owner', descending: false })).toEqual(['4', '3', '2', '1']);
    expect(ids({}, { by: 'owner', descending: true })).toEqual(['3', '4', '2', '1']);
    expect(ids({}, { by: 'due', descending: true })).toEqual(['3', '4', '1', '2']);
    expect(ids({}, { by: 'from', descending: false })).toHaveLength(4);
    expect(ids({}, { by: 'raised', descending: false }, { offset: 1, limit: 2 })).toEqual(['2', '3']);
  });

  it('puts a match in the title before one in the texts, and finds accents by their letters', () => {
    const { ids } = register(
      finding('1', { rootCause: 'The déjà-vu bridge' }),
      finding('2', { title: 'Bridge number is wrong' }),
      finding('3', { actions: [{ text: 'Call the bridge', owner: 'Ben' }] }),
    );
    expect(ids({ text: 'bridge' }, { by: 'relevance', descending: false })[0]).toBe('2');
    expect(ids({ text: 'deja' })).toEqual(['1']);
    expect(ids({ text: 'ben' })).toEqual(['3']);
  });

  it('takes what a person types as words, never as a query', () => {
    const { ids } = register(finding('1', { title: '100% of 災害 calls' }));
    for (const typed of ['"', 'title:x', 'a AND (', '*', "'; DROP TABLE finding; --", 'NEAR(', '災_害', '%害']) {
      for (const by of ['raised', 'relevance'] as const)
        expect(ids({ text: typed }, { by, descending: false })).toEqual([]);
    }
    expect(ids({ text: '災害' })).toEqual(['1']);
    expect(ids({ text: '100% 災害' })).toEqual(['1']);
  });

  it('ranks only the newest of very many matches, and says so', () => {
    const { findings } = register(...Array.from({ length: MOST_RANKED + 5 }, (_, n) => finding(String(n))));
    const ask = (by: 'relevance' | 'raised') =>
      findings.page(
        { filter: { ...everyFinding, text: 'finding' }, order: { by, descending: true }, today: '2026-11-28' },
        { offset: 0, limit: 1 },
      );
    expect(ask('relevance')).toMatchObject({ total: MOST_RANKED, isCapped: true });
    expect(ask('raised')).toMatchObject({ total: MOST_RANKED + 5, isCapped: false });
  });

  it('keeps saved filters by name until they are removed', () => {
    const { workspace } = register();
    const filters = createSavedFilters(workspace);
    const saved = { id: 'f1', name: 'Mine', filter: { ...everyFinding, owner: 'Ana' }, order: { by: 'due', descending: false } } as const; // prettier-ignore
    valueOf(
      filters.save({ ...saved, filter: { ...saved.filter, severities: [], statuses: [], types: [], elements: [] } }),
    );
    valueOf(filters.save({ ...saved, name: 'Ours', filter: everyFinding }));
    expect(filters.list().map(({ id, name }) => [id, name])).toEqual([['f1', 'Ours']]);
    valueOf(filters.remove('f1'));
    expect(filters.list()).toEqual([]);
  });
});
