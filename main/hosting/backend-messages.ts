import type { CallMessage, EventMessage, ReplyMessage } from '../../shared/contract/wire';

export type PageKind = 'facilitator' | 'projector';

/** `from`: what kind of window calls, as the host knows it; the page itself never says. */
export type ToBackend = ({ readonly kind: 'call'; readonly from: PageKind } & CallMessage) | { readonly kind: 'close' };

export type FromBackend =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'reply' } & ReplyMessage)
  | ({ readonly kind: 'event' } & EventMessage);
