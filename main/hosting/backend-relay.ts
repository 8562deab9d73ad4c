// Carries calls to a backend in another process, and stays answerable when that process dies.
import type { Failure, Reply } from '../../shared/contract/bridge';
import { connectionEvent, type ConnectionState } from '../../shared/contract/wire';
import type { FromBackend, PageKind, ToBackend } from './backend-messages';

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

export class BackendRelay {
  readonly #options: RelayOptions;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #unsent: ToBackend[] = [];
  #crashes: number[] = [];
  #lastId = 0;
  #state: 'starting' | 'ready' | 'lost' | 'closing' = 'starting';
  #whenExited?: () => void;
  #child: BackendProcess;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#child = this.#start();
  }

  /** Always answered: by the backend, or with the reason why it could not. */
  call(name: unknown, input: unknown, from: PageKind): Promise<Reply> {
    if (this.#state === 'lost') return Promise.resolve({ ok: false, error: gone });
    if (this.#state === 'closing') return Promise.resolve({ ok: false, error: closing });
    const message: ToBackend = { kind: 'call', from, id: ++this.#lastId, name, input };
    return new Promise((resolve) => {
      this.#waiting.set(message.id, resolve);
      if (this.#state === 'ready') this.#child.send(message);
      else this.#unsent.push(message);
    });
  }

  close(): Promise<void> {
    if (this.#state === 'lost') return Promise.resolve();
    this.#state = 'closing';
    return new Promise((resolve) => {
      const limit = setTimeout(() => this.#child.stop(), closeLimitMs);
      this.#whenExited = () => {
        clearTimeout(limit);
        resolve();
      };
      this.#child.send({ kind: 'close' });
    });
  }

  #start(): BackendProcess {
    const child = this.#options.spawn();
    child.onMessage((message) => this.#receive(message));
    child.onExit(() => this.#exited());
    return child;
  }

  #receive(message: FromBackend): void {
    if (message.kind === 'reply') this.#settle(message.id, message.reply);
    else if (message.kind === 'event') this.#options.publish(message.event, message.payload);
    else if (this.#state === 'starting') this.#becomeReady();
  }

  #becomeReady(): void {
    this.#state = 'ready';
    for (const call of this.#unsent) this.#child.send(call);
    this.#unsent = [];
    this.#tell('connected');
  }

  #exited(): void {
    this.#whenExited?.();
    if (this.#state === 'closing') return this.#failAll(closing);
    this.#failAll(interrupted);
    const now = this.#options.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < crashWindowMs), now];
    if (this.#crashes.length >= crashLimit) {
      this.#state = 'lost';
      return this.#tell('lost');
    }
    this.#state = 'starting';
    this.#tell('reconnecting');
    this.#child = this.#start();
  }

  #settle(id: number, reply: Reply): void {
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    answer?.(reply);
  }

  #failAll(error: Failure): void {
    this.#unsent = [];
    for (const id of this.#waiting.keys()) this.#settle(id, { ok: false, error });
  }

  #tell(state: ConnectionState): void {
    this.#options.publish(connectionEvent, { state });
  }
}
