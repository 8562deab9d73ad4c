import { WebSocket } from 'ws';
import type { Reply } from '../../../shared/contract/bridge';

export interface WireClient {
  /** `onReply` is called as the answer comes in, before anything that came after it. */
  ask(name: string, input: unknown, onReply?: (reply: Reply) => void): Promise<Reply>;
  /** The wire breaks, as wires do. */
  cut(): void;
  readonly gone: Promise<void>;
}

export interface WireOptions {
  readonly address: string;
  readonly token: string;
  /** From which of this machine's addresses. */
  readonly localAddress?: string;
  readonly onEvent?: (name: string, payload: unknown) => void;
}

/** A socket as a page opens it; rejects where it cannot be opened. Calls that are under way when it breaks reject too. */
export async function openWire({ address, token, localAddress, onEvent }: WireOptions): Promise<WireClient> {
  const { host, origin } = new URL(address);
  const socket = new WebSocket(`ws://${host}/socket`, ['statedrill', token], {
    origin,
    handshakeTimeout: 5_000,
    ...(localAddress !== undefined && { localAddress }),
  });
  const calls = new Map<number, { settle: (reply: Reply) => void; fail: (why: Error) => void }>();
  let lastId = 0;
  const gone = new Promise<void>((resolve) => {
    socket.on('close', () => {
      for (const { fail } of calls.values()) fail(new Error('cut off'));
      calls.clear();
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => reject(new Error(`closed ${code}`)));
    socket.on('message', (data: Buffer) => {
      // `as`: the server's own frames
      const message = JSON.parse(data.toString()) as { id?: number; reply: Reply; event: string; payload: unknown };
      if (message.id === undefined) {
        onEvent?.(message.event, message.payload);
        return resolve();
      }
      calls.get(message.id)?.settle(message.reply);
      calls.delete(message.id);
    });
  });
  return {
    gone,
    cut: () => socket.terminate(),
    ask: (name, input, onReply) =>
      new Promise((resolve, fail) => {
        if (socket.readyState !== socket.OPEN) return fail(new Error('cut off'));
        const settle = (reply: Reply): void => {
          onReply?.(reply);
          resolve(reply);
        };
        calls.set(++lastId, { settle, fail });
        socket.send(JSON.stringify({ id: lastId, name, input }));
      }),
  };
}

/** The value of an answer, or the sentence of its refusal thrown. */
export function valueOf(reply: Reply): unknown {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}
