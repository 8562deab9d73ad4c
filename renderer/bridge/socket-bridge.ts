// The bridge of the browser host: the same calls and events over a WebSocket that finds its way back.
import type { Bridge, Failure, Reply } from '../../shared/contract/bridge';
import { connectionEvent, socketPath, socketProtocol, wrongTokenCode } from '../../shared/contract/wire';
import type { CallMessage, EventMessage, ReplyMessage } from '../../shared/contract/wire';
import type { ConnectionReport } from './connection';

export interface SocketBridgeOptions {
  readonly connection: ConnectionReport;
  token(): string;
  /** Told when the server does not accept the token. */
  onRefused(): void;
  createSocket?(address: string, protocols: string[]): WebSocket;
}

const retryMs = [100, 250, 500, 1000, 2000];
const patienceMs = 5000;

const notSent: Failure = {
  code: 'not-saved',
  message: 'Statedrill does not answer. Nothing was changed; start it again if it has stopped.',
};
const cutOff: Failure = {
  code: 'not-saved',
  message: 'The connection to Statedrill broke while this was under way. Check whether it was saved, then try again.',
};

export interface SocketBridge extends Bridge {
  /** Begins anew: with another token, or because the way to the server has changed. */
  reopen(): void;
}

interface Pending {
  readonly message: CallMessage;
  sent: boolean;
  settle(reply: Reply): void;
}

export function createSocketBridge(options: SocketBridgeOptions): SocketBridge {
  const {
    connection,
    token,
    onRefused,
    createSocket = (address, protocols) => new WebSocket(address, protocols),
  } = options;
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const pending = new Map<number, Pending>();
  let attempts = 0;
  let lastId = 0;
  let accepted = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let socket = connect();

  function connect(): WebSocket {
    const opened = createSocket(socketAddress(), [socketProtocol, token() || 'none']);
    opened.onmessage = ({ data }: MessageEvent<string>) => {
      if (opened === socket) receive(JSON.parse(data) as ReplyMessage | EventMessage);
    };
    opened.onclose = ({ code }) => {
      if (opened === socket) closed(code);
    };
    return opened;
  }

  /** An open socket says nothing yet: the server's first message is that it knows the token. */
  function welcome(): void {
    accepted = true;
    attempts = 0;
    connection.set('connected');
    for (const call of pending.values()) send(call);
  }

  function send(call: Pending): void {
    if (!accepted || call.sent) return;
    call.sent = true;
    socket.send(JSON.stringify(call.message));
  }

  function receive(message: ReplyMessage | EventMessage): void {
    if ('id' in message) return pending.get(message.id)?.settle(message.reply);
    if (message.event === connectionEvent) return welcome();
    for (const listener of listeners) listener(message.event, message.payload);
  }

  function cut(): void {
    accepted = false;
    for (const call of pending.values()) if (call.sent) call.settle({ ok: false, error: cutOff });
  }

  function closed(code: number): void {
    cut();
    if (code === wrongTokenCode) {
      connection.set('refused');
      return onRefused();
    }
    connection.set('reconnecting');
    const wait = retryMs[Math.min(attempts++, retryMs.length - 1)];
    retry = setTimeout(() => {
      socket = connect();
    }, wait);
  }

  function reopen(): void {
    clearTimeout(retry);
    const before = socket;
    cut();
    connection.set('reconnecting');
    attempts = 0;
    socket = connect();
    before.close();
  }

  function invoke(name: string, input: unknown): Promise<Reply> {
    return new Promise((resolve) => {
      const id = ++lastId;
      const settle = (reply: Reply): void => {
        clearTimeout(limit);
        pending.delete(id);
        resolve(reply);
      };
      const call: Pending = { message: { id, name, input }, sent: false, settle };
      const limit = setTimeout(() => {
        if (!call.sent) settle({ ok: false, error: notSent });
      }, patienceMs);
      pending.set(id, call);
      send(call);
    });
  }

  return {
    host: 'browser',
    invoke,
    reopen,
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Beside the page, enciphered where the page is: a proxy may serve both under a folder of its own. */
function socketAddress(): string {
  const { protocol, host, pathname } = location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${pathname.replace(/\/[^/]*$/, '')}${socketPath}`;
}
