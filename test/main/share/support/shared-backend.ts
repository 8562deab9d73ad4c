import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createBackend, type Backend } from '../../../../main/backend';
import { facilitator } from '../../../../main/hosting/open-backend';
import type { TimeSource } from '../../../../main/runner/time-source';
import type { Input, Output, ProcedureName } from '../../../../shared/contract/contract';
import type { Sharing } from '../../../../shared/contract/sharing';
import type { Command, FrozenRun } from '../../../../shared/model/run';

export interface SharedBackend {
  readonly backend: Backend;
  readonly runId: string;
  readonly folder: string;
  /** As the facilitator; a refusal is thrown. */
  ask<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>>;
  say(command: Command): Promise<unknown>;
  close(): Promise<void>;
}

/** A page of a few bytes and the list of what it is made of, as the build leaves them. */
export function aPageFolder(folder: string): string {
  const files: Record<string, string> = {
    'participant.html': '<!doctype html><title>Join</title>',
    'index.html': '<!doctype html><title>Facilitator</title>',
    'assets/participant.js': 'export {};',
    'assets/shared.js': 'export {};',
    'assets/participant.css': 'p {}',
    'assets/index.js': 'secret',
    'pages.json': JSON.stringify({
      'participant.html': { file: 'assets/participant.js', css: ['assets/participant.css'], imports: ['_shared.js'] },
      '_shared.js': { file: 'assets/shared.js' },
      'index.html': { file: 'assets/index.js', imports: ['_shared.js'] },
    }),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export interface SharedBackendOptions {
  readonly folder: string;
  readonly frozen: FrozenRun;
  readonly time?: TimeSource;
  readonly publicUrl?: string;
}

/** A backend whose program stays, with one drill under way. */
export async function aSharedBackend({
  folder,
  frozen,
  time,
  publicUrl,
}: SharedBackendOptions): Promise<SharedBackend> {
  const backend = openBackend(folder, { ...(time && { time }), ...(publicUrl !== undefined && { publicUrl }) });
  const shared = around(backend);
  const { runId } = await shared.ask('runs.start', { frozen });
  return { ...shared, runId, folder, say: (command) => shared.ask('runs.command', { runId, command }) };
}

/** The same workspace in a new life of the program. */
export const openBackend = (
  folder: string,
  { time, publicUrl }: { time?: TimeSource; publicUrl?: string } = {},
): Backend =>
  createBackend({
    workspace: join(folder, 'w.statedrill'),
    resources: 'resources',
    share: { pageFolder: aPageFolder(join(folder, 'page')), ...(publicUrl !== undefined && { publicUrl }) },
    ...(time && { time }),
  });

export function around(backend: Backend): Pick<SharedBackend, 'backend' | 'ask' | 'close'> {
  return {
    backend,
    async ask<N extends ProcedureName>(name: N, input: Input<N>) {
      const reply = await backend.dispatch(name, input, facilitator);
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value as Output<N>; // `as`: outputs are checked against the contract in tests
    },
    close: () => backend.close(),
  };
}

/** What is open, or the test is wrong. */
export function opened({ open }: Sharing): NonNullable<Sharing['open']> {
  if (open === undefined) throw new Error('nothing is shared');
  return open;
}
