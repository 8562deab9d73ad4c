import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { isLoopback } from './addresses';
import { plainAddress } from './network-of';

/**
 * Where a visitor comes from. A proxy on this machine tells it in the last entry of `X-Forwarded-For`, which is its own; from
 * anybody else the header is what they like to claim.
 */
export function visitorAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustsProxy: boolean,
): string {
  const direct = plainAddress(socket.remoteAddress ?? '');
  const told = headers['x-forwarded-for'];
  if (!trustsProxy || told === undefined || !isLoopback(direct)) return direct;
  const last = plainAddress((Array.isArray(told) ? told.join(',') : told).split(',').at(-1)?.trim() ?? '');
  return isIP(last) === 0 ? direct : last;
}
