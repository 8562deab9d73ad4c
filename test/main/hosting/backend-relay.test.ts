import { describe, expect, it, vi } from 'vitest';
import type { FromBackend, ToBackend } from '../../../main/hosting/backend-messages';
import { BackendRelay, type BackendProcess } from '../../../main/hosting/backend-relay';

interface FakeProcess extends BackendProcess {
  readonly sent: ToBackend[];
  say(message: FromBackend): void;
  die(): void;
}

function fakeProcess(): FakeProcess {
  let hear: (message: FromBackend) => void = () => undefined;
  let exit: () => void = () => undefined;
  const sent: ToBackend[] = [];
  return {
    sent,
    send: (message) => void sent.push(message),
    onMessage: (listener) => (hear = listener),
    onExit: (listener) => (exit = listener),
    stop: () => exit(),
    say: (message) => hear(message),
    die: () => exit(),
  };
}

function setUp() {
  const processes: FakeProcess[] = [];
  const events: unknown[] = [];
  let clock = 0;
  const relay = new BackendRelay({
    spawn: () => {
      const started = fakeProcess();
      processes.push(started);
      return started;
    },
    publish: (name, payload) => void events.push([name, payload]),
    now: () => clock,
  });
  const current = (): FakeProcess => processes.at(-1) as FakeProcess;
  return { relay, processes, events, current, wait: (ms: number) => (clock += ms) };
}

const state = (name: string): unknown => ['host.connection', { state: name }];

describe('the relay to the backend process', () => {
  it('holds calls until the process is ready, then carries each reply to its caller', async () => {
    const { relay, current } = setUp();
    const first = relay.call('a', 1, 'facilitator');
    const second = relay.call('b', 2, 'facilitator');
    expect(current().sent).toEqual([]);

    current().say({ kind: 'ready' });
    expect(current().sent).toMatchObject([
      { kind: 'call', id: 1, name: 'a', input: 1 },
      { kind: 'call', id: 2, name: 'b', input: 2 },
    ]);
    current().say({ kind: 'reply', id: 2, reply: { ok: true, value: 'two' } });
    current().say({ kind: 'reply', id: 1, reply: { ok: true, value: 'one' } });

    expect(await first).toEqual({ ok: true, value: 'one' });
    expect(await second).toEqual({ ok: true, value: 'two' });
  });

  it('passes events on', () => {
    const { events, current } = setUp();

    current().say({ kind: 'event', event: 'run.journal', payload: { seq: 1 } });

    expect(events).toContainEqual(['run.journal', { seq: 1 }]);
  });

  it('answers what was under way when the process dies, starts it again and says so', async () => {
    const { relay, events, processes, current } = setUp();
    current().say({ kind: 'ready' });
    const call = relay.call('plan.save', {}, 'facilitator');

    current().die();

    expect(await call).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(processes).toHaveLength(2);
    current().say({ kind: 'ready' });
    expect(events).toEqual([state('connected'), state('reconnecting'), state('connected')]);
  });

  it('gives up after three crashes in half a minute, and still answers', async () => {
    const { relay, events, processes, current } = setUp();

    for (let crash = 0; crash < 3; crash += 1) current().die();

    expect(processes).toHaveLength(3);
    expect(events.at(-1)).toEqual(state('lost'));
    expect(await relay.call('app.info', {}, 'facilitator')).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    await relay.close();
  });

  it('forgives crashes that are far apart', () => {
    const { events, processes, current, wait } = setUp();

    for (let crash = 0; crash < 5; crash += 1) {
      current().die();
      wait(31_000);
    }

    expect(processes).toHaveLength(6);
    expect(events.at(-1)).toEqual(state('reconnecting'));
  });

  it('waits for the process to close, and refuses calls meanwhile', async () => {
    const { relay, processes, current } = setUp();
    current().say({ kind: 'ready' });

    const closed = relay.close();
    expect(current().sent.at(-1)).toEqual({ kind: 'close' });
    expect(await relay.call('app.info', {}, 'facilitator')).toMatchObject({ ok: false, error: { code: 'refused' } });
    current().die();

    await closed;
    expect(processes).toHaveLength(1);
  });

  it('stops a process that does not close in time', async () => {
    vi.useFakeTimers();
    const { relay } = setUp();

    const closed = relay.close();
    await vi.advanceTimersByTimeAsync(5_000);

    await closed;
    vi.useRealTimers();
  });
});
