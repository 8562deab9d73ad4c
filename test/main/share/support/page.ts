import { WebSocket, type ClientOptions } from 'ws';
import type { Failure } from '../../../../shared/contract/bridge';
import type { ParticipantView } from '../../../../shared/participants/participant-view';
import type { Said } from '../../../../shared/participants/said';

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Failure };

/** A participant's page as the wire sees it. */
export interface Page {
  readonly frames: string[];
  ask(name: string, input?: unknown): Promise<Answer>;
  say(id: string, say: Said): Promise<Answer>;
  view(): Promise<ParticipantView>;
  /** The last one that was pushed. */
  latest(): ParticipantView | undefined;
  readonly socket: WebSocket;
  closed(): Promise<number>;
  close(): void;
}

/** Connects with a token, or as a guest; throws with the status where the handshake is refused. */
export async function openPage(address: string, token = 'none', options: ClientOptions = {}): Promise<Page> {
  const { host, origin, protocol } = new URL(address);
  const scheme = protocol === 'https:' ? 'wss' : 'ws';
  const socket = new WebSocket(`${scheme}://${host}/socket`, ['statedrill', token], { origin, ...options });
  const frames: string[] = [];
  const replies = new Map<number, (answer: Answer) => void>();
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  let lastId = 0;
  let latest: ParticipantView | undefined;
  await new Promise<void>((resolve, reject) => {
    socket.on('unexpected-response', (_, response) => reject(new Error(String(response.statusCode))));
    socket.on('error', reject);
    socket.on('close', (code) => reject(new Error(`closed ${code}`)));
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      frames.push(text);
      // `as`: the server's own frames
      const message = JSON.parse(text) as { id?: number; reply: Answer; event?: string; payload: ParticipantView };
      if (message.id !== undefined) replies.get(message.id)?.(message.reply);
      else if (message.event === 'participant.view') latest = message.payload;
      else resolve();
    });
  });
  const ask = (name: string, input: unknown = {}): Promise<Answer> =>
    new Promise((resolve) => {
      replies.set(++lastId, resolve);
      socket.send(JSON.stringify({ id: lastId, name, input }));
    });
  return {
    frames,
    socket,
    ask,
    say: (id, say) => ask('participant.say', { id, say }),
    async view() {
      const answer = await ask('participant.view');
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value as ParticipantView; // `as`: the contract says so
    },
    latest: () => latest,
    closed: () => closed,
    close: () => socket.terminate(),
  };
}

/** The token of a new place in the lobby. */
export async function join(address: string, code: string, name: string, role = 'player'): Promise<string> {
  const guest = await openPage(address);
  const answer = await guest.ask('participant.join', { code, name, role });
  guest.close();
  if (!answer.ok) throw new Error(answer.error.message);
  return (answer.value as { token: string }).token; // `as`: the contract says so
}

/** Waits for something, at most three seconds. */
export async function until<T>(
  look: () => T | undefined | false | Promise<T | undefined | false>,
  what = 'it',
): Promise<T> {
  const limit = Date.now() + 3_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > limit) throw new Error(`waited for ${what} in vain`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
