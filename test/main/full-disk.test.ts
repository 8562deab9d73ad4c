// What people see when the disk fills up during a drill: the whole way from the commit to the status in the top bar.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackend } from '../../main/backend';
import type { EventPayload, RunRecord } from '../../shared/contract/contract';
import { MINUTE } from '../../shared/basics/time';
import { FakeTime } from './support/fake-time';
import { smallDisk } from './support/small-disk';
import { frozenRun } from './support/small-plan';

const small = smallDisk();
const folder = small ?? '';
const facilitator = { kind: 'facilitator', name: 'Ada' } as const;

function fill(): void {
  for (let size = 1_000_000; size >= 4096; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(join(folder, 'other'), Buffer.alloc(size), { flag: 'a' });
    } catch {
      // go on with smaller pieces
    }
  }
}

describe.skipIf(small === undefined)('a disk that fills up during a live drill', () => {
  it('is in the status at once, uses the reserve first, then stops the clock, and clears up by itself', async () => {
    const time = new FakeTime();
    const path = join(folder, 'w.statedrill');
    const backend = createBackend({ workspace: path, resources: 'resources', time });
    const told: { name: string; payload: unknown }[] = [];
    backend.subscribe((name, payload) => told.push({ name, payload }));
    const status = (): EventPayload<'workspace.status'> | undefined =>
      told.findLast(({ name }) => name === 'workspace.status')?.payload as EventPayload<'workspace.status'> | undefined;
    const value = async <T>(name: string, input: unknown): Promise<T> => {
      const reply = await backend.dispatch(name, input, facilitator);
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value as T; // `as`: outputs are checked against the contract in tests
    };
    const { runId } = await value<{ runId: string }>('runs.start', { frozen: frozenRun({ speed: 1 }) });
    await value('runs.command', { runId, command: { kind: 'resume' } });
    expect(existsSync(`${path}-reserve`)).toBe(true);
    fill();

    const note = { kind: 'note', text: 'x'.repeat(15_000), tag: 'observation' } as const;
    let saved = 0;
    while ((await backend.dispatch('runs.command', { runId, command: note }, facilitator)).ok) saved++;

    expect(saved).toBeGreaterThan(20); // the reserve
    expect(existsSync(`${path}-reserve`)).toBe(false);
    expect(status()?.trouble).toMatch(/^Not saved: the disk is full/);
    expect(told.findLast(({ name }) => name === 'run.clock')?.payload).toMatchObject({ clock: { running: false } });
    const shown = told
      .filter(({ name }) => name === 'run.journal')
      .flatMap(({ payload }) => (payload as EventPayload<'run.journal'>).events);
    expect((await value<RunRecord>('runs.load', { runId })).journal).toHaveLength(shown.length + 1);

    rmSync(join(folder, 'other'));
    time.pass(5_000);

    expect(status()).not.toHaveProperty('trouble');
    expect(readdirSync(folder)).toContain('w.statedrill-reserve');
    await value('runs.command', { runId, command: { kind: 'jump', to: 20 * MINUTE } });
    expect(await value('runs.verify', { runId })).toMatchObject({ chain: true, replay: true });
    await value('runs.command', { runId, command: { kind: 'end' } });
    expect(readdirSync(folder)).not.toContain('w.statedrill-reserve');
    await backend.close();
  });
});
