// Every frame that a projector is sent during a drill is kept, and no canary is in any of them.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createBackend, type Backend } from '../../../main/backend';
import { facilitator } from '../../../main/hosting/open-backend';
import { startServer, type RunningServer } from '../../../main/serve/server';
import { procedures } from '../../../shared/contract/contract';
import { MINUTE } from '../../../shared/basics/time';
import type { ProjectorView } from '../../../shared/model/projector';
import type { Attachment } from '../../../shared/model/attachment';
import type { FrozenRun } from '../../../shared/model/run';
import type { Inject } from '../../../shared/model/scenario';
import { FakeTime } from '../support/fake-time';
import { jpeg } from '../../support/pictures';
import { aScenario } from '../../support/a-workflow';
import { canary, canaryEffects, canarySettings, canaryWorkflow } from '../../support/canary-plan';

const hidden = `Hidden ${canary}`;
const workflow = canaryWorkflow({}, {});
const effects = [...canaryEffects];

/** Two pictures that the workspace keeps: one on the wall, one still to come. */
const pictures = [jpeg(20, 10), jpeg(30, 20)].map((bytes) => Buffer.from(bytes));
const [shown = '', ahead = ''] = pictures.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
const aFile = (hash: string, name: string): Attachment => ({ kind: 'file', hash, name, size: 100 });

const told: Omit<Inject, 'id' | 'no' | 'title' | 'trigger' | 'effects'> = {
  type: 'inject',
  mode: 'chat',
  from: 'Night shift',
  to: [],
  message: 'The monitor shows errors.',
  expected: [`Expect ${canary}`],
};

const injects: readonly Inject[] = [
  { ...told, id: 'now', no: 1, title: 'Errors', trigger: { kind: 'time', at: 0 }, effects: [], attachments: [aFile(shown, 'monitor.jpg')] },
  { ...told, id: 'secret', no: 2, title: hidden, trigger: { kind: 'time', at: 2 * MINUTE }, effects, reveal: { kind: 'hand' } },
  { ...told, id: 'own', no: 3, title: canary, message: canary, type: 'facilitation', trigger: { kind: 'time', at: 3 * MINUTE }, effects: [] },
  { ...told, id: 'future', no: 4, attachments: [aFile(ahead, `${canary}.jpg`)], title: canary, message: canary, from: canary, source: canary, trigger: { kind: 'time', at: 500 * MINUTE }, effects: [] },
  { ...told, id: 'maybe', no: 5, title: canary, message: canary, trigger: { kind: 'missed', state: 'check', by: 400 * MINUTE }, effects },
]; // prettier-ignore

const frozen: FrozenRun = {
  workflow,
  scenario: { ...aScenario(injects), summary: canary, objectives: [{ id: 'o', text: canary }] },
  settings: canarySettings,
};

const tokens = { facilitator: 'let-me-run', projector: 'let-me-look' };

interface Tab {
  readonly frames: string[];
  ask(name: string, input: unknown): Promise<{ ok: boolean; error?: { code: string } }>;
  close(): void;
}

const asTab = async (address: string, token: string): Promise<Tab> => {
  const { host } = new URL(address);
  const socket = new WebSocket(`ws://${host}/socket`, ['statedrill', token], { origin: `http://${host}` });
  const frames: string[] = [];
  const replies = new Map<number, (reply: { ok: boolean }) => void>();
  let id = 0;
  await new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      frames.push(data.toString());
      const message = JSON.parse(data.toString()) as { id?: number; reply: { ok: boolean } };
      if (message.id === undefined) resolve();
      else replies.get(message.id)?.(message.reply);
    });
  });
  return {
    frames,
    ask: (name, input) =>
      new Promise((resolve) => {
        replies.set(++id, resolve);
        socket.send(JSON.stringify({ id, name, input }));
      }),
    close: () => socket.terminate(),
  };
};

describe('a projector', () => {
  const time = new FakeTime();
  const folder = mkdtempSync(join(tmpdir(), 'statedrill-projector-'));
  let backend: Backend;
  let server: RunningServer;
  let room: Tab;
  let desk: Tab;
  let runId: string;

  const say = async (command: unknown): Promise<void> => {
    const reply = await backend.dispatch('runs.command', { runId, command }, facilitator);
    if (!reply.ok) throw new Error(reply.error.message);
  };
  const showsAll = async (): Promise<void> => {
    const all = { clock: true, lanes: true, services: true, injects: true, question: true, countdown: true, forecast: true, automatic: true }; // prettier-ignore
    await backend.dispatch('projector.change', { runId, change: { panels: all } }, facilitator);
  };
  const latest = (): ProjectorView => {
    const last = JSON.parse(room.frames.findLast((frame) => frame.includes('"view"')) ?? '') as { payload?: { view: ProjectorView } }; // prettier-ignore
    return last.payload?.view ?? ({} as ProjectorView);
  };
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

  beforeAll(async () => {
    backend = createBackend({
      workspace: join(folder, 'w.statedrill'),
      resources: 'resources',
      time,
      projectorToken: tokens.projector,
    });
    server = await startServer({ port: 0, pageFolder: 'resources', tokens, backend });
    const started = await backend.dispatch('runs.start', { frozen }, facilitator);
    if (!started.ok) throw new Error(started.error.message);
    runId = (started.value as { runId: string }).runId;
    for (const [no, picture] of pictures.entries()) {
      const upload = `upload-${no}`;
      const bytes = picture.toString('base64');
      await backend.dispatch('uploads.part', { upload, at: 0, bytes }, facilitator);
      await backend.dispatch('attachments.keep', { upload, preview: bytes }, facilitator);
    }
    room = await asTab(server.address, tokens.projector);
    desk = await asTab(server.address, tokens.facilitator);
  });
  afterAll(async () => {
    room.close();
    desk.close();
    await server.close();
    await backend.close();
    rmSync(folder, { recursive: true });
  });

  it('may ask for what the room knows, and for nothing else', async () => {
    expect(await room.ask('projector.view', { runId })).toMatchObject({ ok: true });
    const own = ['projector.view', 'projector.picture'];
    for (const name of Object.keys(procedures).filter((other) => !own.includes(other)))
      expect({ name, ...(await room.ask(name, {})) }).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await desk.ask('projector.view', { runId })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('is sent nothing that is to come and nothing that is hidden, in any frame of a drill', async () => {
    await showsAll();
    await say({ kind: 'resume' });
    await say({ kind: 'jump', to: 2 * MINUTE });
    await say({ kind: 'resume' });
    await say({ kind: 'jump', to: 4 * MINUTE });
    await say({ kind: 'note', text: `A note about ${canary}`, tag: 'observation' });
    await say({ kind: 'improvise', inject: { ...injects[1], id: 'made-up', no: 6 } });
    await say({ kind: 'resume' });
    await say({ kind: 'finish', step: 'check', outcome: 'done' });
    await backend.dispatch('projector.change', { runId, change: { question: 'Who decides?', countdown: MINUTE } }, facilitator); // prettier-ignore
    await settled();

    expect(room.frames.length).toBeGreaterThan(8);
    expect(room.frames.filter((frame) => frame.includes(canary))).toEqual([]);
    expect(desk.frames.some((frame) => frame.includes(canary))).toBe(true); // the facilitator sees it all
    expect(latest()).toMatchObject({
      question: 'Who decides?',
      injects: [{ no: 6 }, { no: 2, message: told.message }, { no: 1, title: 'Errors' }],
      services: { shown: [] },
      lanes: { work: [{ name: 'choose', standing: 'decision' }], done: [{ name: 'check' }] },
    });
    expect(latest().injects?.[1]).not.toHaveProperty('title');
  });

  it('may fetch a picture of what is on the wall, and none of what is to come', async () => {
    const { attachments } = latest().injects?.at(-1) ?? {};
    expect(attachments).toEqual([aFile(shown, 'monitor.jpg')]);
    const fetch = (hash: string) => room.ask('projector.picture', { runId, hash });
    expect(await fetch(shown)).toMatchObject({ ok: true, value: { bytes: pictures[0]?.toString('base64') } });
    expect(await fetch(ahead)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await desk.ask('projector.picture', { runId, hash: shown })).toMatchObject({ ok: false, error: { code: 'forbidden' } }); // prettier-ignore
  });

  it('is sent what was hidden as soon as the room is told', async () => {
    await say({ kind: 'reveal', inject: 'secret' });
    await say({ kind: 'reveal', inject: 'made-up' });
    await settled();

    expect(latest().injects?.find(({ no }) => no === 2)?.title).toBe(hidden);
    expect(latest().services?.shown.map(({ name }) => name)).toEqual(['db', `Dark ${canary}`]);
  });

  it('is sent nothing of a panel that is off', async () => {
    await backend.dispatch('projector.change', { runId, change: { panels: { injects: false, lanes: false }, clear: ['question'] } }, facilitator); // prettier-ignore
    await settled();

    expect(Object.keys(latest()).toSorted()).toEqual(['clock', 'conduct', 'countdownTo', 'plan', 'services', 'title']);
  });

  it('hears no event of the facilitator', () => {
    const events = room.frames.map((frame) => (JSON.parse(frame) as { event?: string }).event).filter(Boolean);
    expect(new Set(events)).toEqual(new Set(['host.connection', 'projector.view']));
  });
});
