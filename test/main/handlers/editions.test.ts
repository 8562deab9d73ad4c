import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackend } from '../../../main/backend';
import type { Failure } from '../../../shared/contract/bridge';
import type { Input, Output, ProcedureName } from '../../../shared/contract/contract';
import { Report } from '../../../shared/report/report';
import { wrongHost } from '../../shared/report/wrong-host';
import { temporaryFolder } from '../support/temporary-folder';

const resources = join(import.meta.dirname, '../../../resources');

/** A workspace with one finished drill. */
async function desk() {
  const backend = createBackend({ workspace: join(temporaryFolder(), 'w.statedrill'), resources });
  const ana = { kind: 'facilitator', name: 'Ana' } as const;
  const tryTo = (name: ProcedureName, input: unknown) => backend.dispatch(name, input, ana);
  async function ask<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
    const reply = await tryTo(name, input);
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value as Output<N>; // `as`: dispatch has found the procedure of this name
  }
  const failure = async (name: ProcedureName, input: unknown): Promise<Failure | undefined> => {
    const reply = await tryTo(name, input);
    return reply.ok ? undefined : reply.error;
  };
  const { runId } = await ask('runs.start', { frozen: wrongHost() });
  const text = async (format: 'md' | 'json', version?: number): Promise<string> =>
    (await ask('report.render', { runId, format, names: 'persons', ...(version && { version }) })).text;
  return { ask, failure, runId, text };
}

describe('a report that people write into', () => {
  it('keeps their words whatever is made anew, and refuses to write over a newer text', async () => {
    const { ask, failure, runId, text } = await desk();
    await ask('editions.write', { runId, part: 'summary', text: 'Our **own** words', basedOn: 0 });
    const [proposal] = await ask('report.proposals', { runId });
    await ask('findings.add', { ...proposal, title: 'Accepted', type: 'gap', severity: 'high', actions: [] });

    expect(await text('md')).toContain('Our **own** words');
    expect(await failure('editions.write', { runId, part: 'summary', text: 'Other', basedOn: 0 })).toMatchObject({
      code: 'conflict',
    });
    expect((await ask('editions.own', { runId })).texts).toMatchObject([{ text: 'Our **own** words', revision: 1 }]);
  });

  it('is kept whole: a version stays as it was while the draft goes on, and says what changed', async () => {
    const { ask, runId, text } = await desk();
    await ask('editions.write', { runId, part: 'summary', text: 'First words', basedOn: 0 });
    await ask('editions.keep', { runId, note: 'after the hot wash' });
    const first = await text('md', 1);
    await ask('editions.write', { runId, part: 'summary', text: 'Second words', basedOn: 1 });
    expect(await ask('editions.changes', { runId })).toEqual({ changes: ['Executive summary: text changed.'] });
    await ask('editions.keep', { runId });

    expect(await text('md', 1)).toBe(first);
    expect(first).toContain('First words');
    expect(await text('md', 2)).toContain('Second words');
    expect((await ask('editions.history', {})).map(({ edition }) => [edition.no, edition.changes])).toEqual([
      [2, ['Executive summary: text changed.']],
      [1, []],
    ]);
  });

  it('is approved once, by a name and a role, and says so on every page', async () => {
    const { ask, failure, runId, text } = await desk();
    await ask('editions.keep', { runId });
    expect(await text('md', 1)).toContain('DRAFT, version 1');
    await ask('editions.approve', { runId, no: 1, by: 'Carla Diaz', role: 'Continuity manager' });

    expect(await text('md', 1)).toMatch(/APPROVED .*, version 1, by Carla Diaz, Continuity manager/);
    expect(await text('md')).toContain('DRAFT');
    const again = { runId, no: 1, by: 'Ben', role: 'CIO' };
    expect(await failure('editions.approve', again)).toMatchObject({ code: 'refused' });
    expect(await failure('editions.approve', { ...again, no: 9 })).toMatchObject({ code: 'refused' });
    const byRole = await ask('report.render', { runId, format: 'md', version: 1 });
    expect(byRole.text).not.toContain('Carla');
    expect(byRole.text).toContain('by Continuity manager');
  });

  it('rates objectives in letters, one for each evaluator', async () => {
    const { ask, failure, runId, text } = await desk();
    const report = Report.parse(JSON.parse(await text('json')));
    const objective = report.overview.objectives[0]?.id ?? '';
    await ask('editions.rate', { runId, rating: { objective, evaluator: 'Bo', value: 'P' } });
    await ask('editions.rate', { runId, rating: { objective, evaluator: 'Bo', value: 'M', rationale: 'late' } });
    await ask('editions.rate', { runId, rating: { objective, evaluator: 'Di', value: 'S' } });

    expect((await ask('editions.own', { runId })).ratings).toEqual([
      { objective, evaluator: 'Bo', value: 'M', rationale: 'late' },
      { objective, evaluator: 'Di', value: 'S' },
    ]);
    const other = { runId, rating: { objective: 'none', evaluator: 'Bo', value: 'P' } };
    expect(await failure('editions.rate', other)).toMatchObject({ code: 'invalid' });
  });
});
