import type { CallMessage, EventMessage, ReplyMessage } from '../../shared/contract/wire';

export type ToBackend = ({ readonly kind: 'call' } & CallMessage) | { readonly kind: 'close' };

export type FromBackend =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'reply' } & ReplyMessage)
  | ({ readonly kind: 'event' } & EventMessage);
