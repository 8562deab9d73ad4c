// One open socket: calls in, answers out, a sign of life now and then.
import type { WebSocket } from 'ws';
import type { Caller, Reply } from '../../shared/contract/bridge';
import { connectionEvent } from '../../shared/contract/wire';
import { Heartbeat } from './heartbeat';
import { createLink, type Link } from './link';
import { readFrame } from './read-frame';
import { TokenBucket } from './token-bucket';

/** More than people do, and less than harms the others. */
const calls = { burst: 300, refillMs: 20 };

export const closing = { notACall: 1003, tooMuch: 1008, broken: 1011 } as const;

export interface ConversationTools {
  readonly now: () => number;
  readonly call: (name: unknown, input: unknown, caller: Caller) => Promise<Reply>;
  readonly onBeat: (latencyMs: number) => void;
}

export function converse(page: WebSocket, caller: Caller, tools: ConversationTools): { link: Link; heart: Heartbeat } {
  const { now, call: dispatch, onBeat } = tools;
  const link = createLink(page);
  const heart = new Heartbeat(page, now, (latencyMs) => {
    link.send('participant.beat', { latencyMs, wall: now() });
    onBeat(latencyMs);
  });
  const pace = new TokenBucket(calls.burst, calls.refillMs, now());
  page.on('error', () => page.terminate());
  page.on('message', (data: Buffer, isBinary: boolean) => {
    if (pace.wait(now()) > 0) return page.close(closing.tooMuch, 'too much at once');
    pace.take(now());
    const call = isBinary ? undefined : readFrame(data);
    if (call === undefined) return page.close(closing.notACall, 'not a call');
    void dispatch(call.name, call.input, caller).then(
      (reply) => link.sendText(JSON.stringify({ id: call.id, reply })),
      () => page.close(closing.broken, 'come back'),
    );
  });
  link.send(connectionEvent, { state: 'connected' });
  heart.ask();
  return { link, heart };
}
