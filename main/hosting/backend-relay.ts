// Carries calls to a backend in another process, and stays answerable when that process dies.
import type { Failure, Reply } from '../../shared/contract/bridge';
import { connectionEvent, type ConnectionState } from '../../shared/contract/wire';
import type { FromBackend, ToBackend } from './backend-messages';

/** The process as the relay sees it; `stop` ends it at once. */
export interface BackendProcess {
  send(message: ToBackend): void;
  onMessage(listener: (message: FromBackend) => void): void;
  onExit(listener: () => void): void;
  stop(): void;
}

export interface RelayOptions {
  spawn(): BackendProcess;
  publish(event: string, payload: unknown): void;
  now(): number;
}

export interface BackendRelay {
  call(name: unknown, input: unknown): Promise<Reply>;
  close(): Promise<void>;
}

const crashLimit = 3;
const crashWindowMs = 30_000;
const closeLimitMs = 5_000;

const interrupted: Failure = {
  code: 'not-saved',
  message: 'Statedrill restarted its storage while this was under way. Check whether it was saved, then try again.',
};
const gone: Failure = {
  code: 'unexpected',
  message: 'Statedrill’s storage stopped several times in a row. What was shown as saved is safe; close and reopen it.',
};
const closing: Failure = { code: 'refused', message: 'Statedrill is closing.' };

export function createBackendRelay({ spawn, publish, now }: RelayOptions): BackendRelay {
  const waiting = new Map<number, (reply: Reply) => void>();
  let unsent: ToBackend[] = [];
  let crashes: number[] = [];
  let lastId = 0;
  let state: 'starting' | 'ready' | 'lost' | 'closing' = 'starting';
  let whenExited: () => void = () => undefined;
  let child = start();

  function start(): BackendProcess {
    const started = spawn();
    started.onMessage(receive);
    started.onExit(exited);
    return started;
  }

  function receive(message: FromBackend): void {
    if (message.kind === 'reply') return settle(message.id, message.reply);
    if (message.kind === 'event') return publish(message.event, message.payload);
    if (state !== 'starting') return;
    state = 'ready';
    for (const call of unsent) child.send(call);
    unsent = [];
    tell('connected');
  }

  function exited(): void {
    whenExited();
    if (state === 'closing') return failAll(closing);
    failAll(interrupted);
    crashes = [...crashes.filter((at) => now() - at < crashWindowMs), now()];
    if (crashes.length >= crashLimit) {
      state = 'lost';
      return tell('lost');
    }
    state = 'starting';
    tell('reconnecting');
    child = start();
  }

  function settle(id: number, reply: Reply): void {
    const answer = waiting.get(id);
    waiting.delete(id);
    answer?.(reply);
  }

  function failAll(error: Failure): void {
    unsent = [];
    for (const id of waiting.keys()) settle(id, { ok: false, error });
  }

  const tell = (to: ConnectionState): void => publish(connectionEvent, { state: to });

  return {
    call(name, input) {
      if (state === 'lost') return Promise.resolve({ ok: false, error: gone });
      if (state === 'closing') return Promise.resolve({ ok: false, error: closing });
      const message: ToBackend = { kind: 'call', id: ++lastId, name, input };
      return new Promise((resolve) => {
        waiting.set(message.id, resolve);
        if (state === 'ready') child.send(message);
        else unsent.push(message);
      });
    },
    close() {
      if (state === 'lost') return Promise.resolve();
      state = 'closing';
      return new Promise((resolve) => {
        const limit = setTimeout(() => child.stop(), closeLimitMs);
        whenExited = () => {
          clearTimeout(limit);
          resolve();
        };
        child.send({ kind: 'close' });
      });
    },
  };
}
