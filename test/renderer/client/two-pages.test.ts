// One drill on two screens: what is done on either is on both, and what both do at once is done once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackend, type Backend } from '../../../main/backend';
import { facilitator } from '../../../main/hosting/open-backend';
import { createConnection } from '../../../renderer/bridge/connection';
import { call, connect } from '../../../renderer/client/client';
import { followRun } from '../../../renderer/client/run-store';
import type { Command } from '../../../shared/model/run';
import { roomRun } from '../../main/share/support/room-run';
import { until } from '../../main/share/support/page';

const folder = mkdtempSync(join(tmpdir(), 'statedrill-two-pages-'));
let backend: Backend;
let runId: string;
let leave: () => void;

/** The other screen, as the program hears it. */
const there = (command: Command) => backend.dispatch('runs.command', { runId, command }, facilitator);
const here = (command: Command) => call('runs.command', { runId, command });
const shown = () => {
  const run = followRun(runId).store.get();
  return run.kind === 'ready' ? run.value : undefined;
};

beforeAll(async () => {
  backend = createBackend({ workspace: join(folder, 'w.statedrill'), resources: 'resources' });
  const started = await backend.dispatch('runs.start', { frozen: roomRun() }, facilitator);
  if (!started.ok) throw new Error(started.error.message);
  ({ runId } = started.value as { runId: string }); // `as`: the contract says so
  connect(
    {
      host: 'browser',
      invoke: (name, input) => backend.dispatch(name, input, facilitator),
      on: (listener) => backend.subscribe(listener),
    },
    createConnection('connected'),
  );
  leave = followRun(runId).watch(() => undefined);
  await until(shown, 'the drill on this screen');
});
afterAll(async () => {
  leave();
  await backend.close();
  rmSync(folder, { recursive: true });
});

describe('two screens on one drill', () => {
  it('show what is done on the other, at once and in order', async () => {
    await there({ kind: 'release', inject: 'all' });
    await there({ kind: 'note', tag: 'gap', text: 'Nobody calls back' });
    await until(() => shown()?.recent.at(-1)?.cause.kind === 'command' && shown()?.board.injects.all, 'the release');
    expect(shown()?.recent.slice(-2).map(({ cause }) => cause.kind === 'command' && cause.command.kind)).toEqual(['release', 'note']); // prettier-ignore
  });

  it('take what was done on the other already with a sentence, and nothing is recorded twice', async () => {
    const before = shown()?.board.seq;
    const again = await here({ kind: 'release', inject: 'all' });
    expect(again).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(shown()?.board.seq).toBe(before);
  });

  it('release an inject once where both press at the same time', async () => {
    const both = await Promise.all([
      here({ kind: 'release', inject: 'dba' }),
      there({ kind: 'release', inject: 'dba' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const opened = await backend.dispatch('runs.load', { runId }, facilitator);
    const { journal } = (opened.ok ? opened.value : {}) as { journal: { changes: { kind: string; inject?: string }[] }[] }; // prettier-ignore
    const releases = journal.flatMap(({ changes }) => changes.filter(({ kind, inject }) => kind === 'inject' && inject === 'dba')); // prettier-ignore
    expect(releases).toHaveLength(1);
    await until(() => shown()?.board.seq === journal.length - 1, 'the whole record on this screen');
  });
});
