// Who may open a socket, judged before anything is set aside for it.
import type { IncomingMessage } from 'node:http';
import { socketPath } from '../../shared/contract/wire';
import type { OwnNames } from './addresses';

/** A place in the drill by its token; `former`: of a sharing that is over. */
export type Seat = { readonly id: string; readonly name: string } | 'former';

export type Verdict =
  | { readonly kind: 'refused'; readonly status: '401 Unauthorized' | '403 Forbidden' | '404 Not Found' }
  | { readonly kind: 'guest' }
  | { readonly kind: 'seat'; readonly seat: Seat };

const refused = (status: Extract<Verdict, { kind: 'refused' }>['status']): Verdict => ({ kind: 'refused', status });

export interface GateNeeds {
  readonly names: OwnNames;
  readonly seatOf: (token: string) => Seat | undefined;
}

type Request = Pick<IncomingMessage, 'headers' | 'url'>;

export function judge(request: Request, { names, seatOf }: GateNeeds): Verdict {
  const { host, origin } = request.headers;
  if (host === undefined || !names.hosts.has(host)) return refused('403 Forbidden');
  if (origin === undefined || !names.origins.has(origin)) return refused('403 Forbidden');
  if (request.url !== socketPath) return refused('404 Not Found');
  const token = offeredToken(request);
  if (token === undefined) return { kind: 'guest' };
  const seat = seatOf(token);
  return seat === undefined ? refused('401 Unauthorized') : { kind: 'seat', seat };
}

/** The subprotocols are `statedrill` and the token, in this order; `none` is none. */
function offeredToken({ headers }: Request): string | undefined {
  const token = (headers['sec-websocket-protocol'] ?? '').split(/,\s*/)[1];
  return token === undefined || token === 'none' ? undefined : token;
}
