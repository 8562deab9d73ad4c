import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBackend, type Backend } from '../../main/backend';
import type { Caller, Reply } from '../../shared/contract/bridge';
import { MINUTE } from '../../shared/basics/time';
import { procedures, type ProcedureName, type RunRecord } from '../../shared/contract/contract';
import type { Finding } from '../../shared/model/finding';
import { FakeTime } from './support/fake-time';
import { sampleOf } from './support/sample-of';
import { frozenRun, smallPlan } from './support/small-plan';
import { temporaryFolder } from './support/temporary-folder';

const facilitator: Caller = { kind: 'facilitator', name: 'Ada' };
const projector: Caller = { kind: 'projector', name: 'Projector' };
const callers: Record<Caller['kind'], Caller> = {
  facilitator,
  projector,
  cli: { kind: 'cli', name: 'command line' },
  guest: { kind: 'guest', name: 'Guest', address: '192.0.2.7' },
  participant: { kind: 'participant', name: 'Eve', id: 'p1' },
};
const opened: Backend[] = [];

function open(path = join(temporaryFolder(), 'w.statedrill'), time = new FakeTime()) {
  const backend = createBackend({ workspace: path, resources: 'resources', time });
  opened.push(backend);
  const told: { name: string; payload: unknown }[] = [];
  backend.subscribe((name, payload) => told.push({ name, payload }));
  const say = (name: string, input: unknown = {}, caller = facilitator): Promise<Reply> =>
    backend.dispatch(name, input, caller);
  const value = async <T>(name: string, input: unknown = {}): Promise<T> => {
    const reply = await say(name, input);
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value as T; // `as`: outputs are checked against the contract in tests
  };
  return { backend, say, value, told, time, path };
}

afterEach(async () => {
  for (const backend of opened.splice(0)) await backend.close();
});

describe('what comes through the door', () => {
  it('is refused when there is no such procedure, also under the names every object has', async () => {
    const { say } = open();

    for (const name of ['toString', '__proto__', 'plans.erase', 7, null]) {
      expect(await say(name as string)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
  });

  it('is refused with the field that is wrong', async () => {
    const { say } = open();

    const reply = await say('plans.create', { plan: { ...smallPlan, version: 2 } });

    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid', field: 'plan.version' } });
    expect(await say('runs.load', 'x')).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('is a plain sentence when there is a bug inside, with the details for whoever looks into it', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { backend, say } = open();
    await backend.close();

    expect(await say('plans.list')).toMatchObject({
      ok: false,
      error: { code: 'unexpected', message: expect.stringMatching(/^Something went wrong/) },
    });
    expect(quiet).toHaveBeenCalled();
    opened.length = 0;
    quiet.mockRestore();
  });
});

describe('a workspace that cannot be opened', () => {
  it('leaves the app running: one sentence for what needs it, templates and facts as ever', async () => {
    const path = join(temporaryFolder(), 'w.statedrill');
    writeFileSync(path, 'not a workspace, but quite a long text. '.repeat(10));
    const { say, value } = open(path);

    const { trouble, closed } = await value<{ trouble: string; closed: boolean }>('workspace.status');

    expect(trouble).toMatch(/is not a Statedrill workspace/);
    expect(closed).toBe(true);
    expect(await value<object>('app.info')).toMatchObject({ node: process.versions.node });
    expect((await value<object[]>('templates.list')).length).toBe(3);
    for (const name of Object.keys(procedures)) {
      if (['app.info', 'workspace.status', 'templates.list'].includes(name)) continue;
      // Input that is in order, so that it is the workspace that is missing and nothing else.
      const input = sampleOf(procedures[name as ProcedureName].input);
      const caller = callers[procedures[name as ProcedureName].callers[0] ?? 'facilitator'];
      expect([name, await say(name, input, caller)]).toEqual([
        name,
        { ok: false, error: { code: 'refused', message: trouble } },
      ]);
    }
  });
});

describe('the whole way', () => {
  it('from a plan to a drill, a finding and its report', async () => {
    const { value, told, time } = open();
    const { id } = await value<{ id: string }>('plans.create', { plan: smallPlan });
    const { runId } = await value<{ runId: string }>('runs.start', { frozen: frozenRun({ speed: 60 }), planId: id });
    await value('runs.command', { runId, command: { kind: 'resume' } });
    time.pass(30_000);
    await value('runs.command', { runId, command: { kind: 'note', text: 'Who calls whom?', tag: 'gap' } });
    await value('runs.command', { runId, command: { kind: 'jump', to: 'next' } });
    const finding = await value<Finding>('findings.add', {
      title: 'No call tree', type: 'gap', severity: 'high', due: '2026-12-24', actions: [], evidence: { runId, seqs: [2] },
    }); // prettier-ignore

    const record = await value<RunRecord>('runs.load', { runId });

    expect(record.summary).toMatchObject({ outcome: 'recovered', planId: id, at: 80 * MINUTE });
    expect(record.journal.map((event) => event.at)).toContain(30 * MINUTE);
    expect(finding).toMatchObject({ status: 'open', originalDue: '2026-12-24', raisedBy: 'Ada' });
    expect(
      await value('findings.update', { id: finding.id, change: { due: '2027-01-31', status: 'planned' } }),
    ).toMatchObject({
      due: '2027-01-31',
      originalDue: '2026-12-24',
      status: 'planned',
    });
    expect(await value('runs.verify', { runId })).toMatchObject({ chain: true, replay: true });
    const report = await value<{ text: string; fileName: string }>('report.render', { runId, format: 'json' });
    expect(JSON.parse(report.text)).toMatchObject({
      format: 'statedrill.report',
      overview: { title: 'Tuesday rehearsal' },
    });
    expect(report.fileName).toMatch(/^report-tuesday-rehearsal-run-[0-9a-f]{12}\.json$/);
    expect(new Set(told.map(({ name }) => name))).toEqual(
      new Set(['workspace.status', 'plans.changed', 'runs.changed', 'run.journal', 'findings.changed']),
    );
  });

  it('refuses a finding about a drill that is not in the workspace', async () => {
    const { say } = open();
    const draft = { title: 'x', type: 'gap', severity: 'low', actions: [], evidence: { runId: 'gone', seqs: [] } };

    expect(await say('findings.add', draft)).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'evidence' },
    });
  });

  it('leaves a cut-off drill as it lies there when the command line reads it', async () => {
    const { value, path, time } = open();
    const { runId } = await value<{ runId: string }>('runs.start', { frozen: frozenRun() });
    await value('runs.command', { runId, command: { kind: 'resume' } });
    const killed = join(temporaryFolder(), 'w.statedrill');
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, killed + suffix);
    const { say } = open(killed, time);
    const journalFor = async (caller: Caller): Promise<unknown> => {
      const reply = await say('runs.load', { runId }, caller);
      return reply.ok ? (reply.value as RunRecord).journal.map((event) => event.cause.kind) : reply;
    };

    expect(await journalFor({ kind: 'cli', name: 'command line' })).toEqual(['start', 'command']);
    expect(await journalFor(facilitator)).toEqual(['start', 'command', 'interrupted']);
  });
});
