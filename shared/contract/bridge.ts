/** A refusal fit to show: what happened, what is safe, what to do. Errors cross processes as data. */
export interface Failure {
  readonly code: 'invalid' | 'not-found' | 'conflict' | 'refused' | 'not-saved' | 'forbidden' | 'unexpected';
  readonly message: string;
  readonly field?: string;
}

export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Failure };

/** Who calls a procedure. Decided by the host that carries the call, never by the message. */
export type Caller =
  | { readonly kind: 'facilitator' | 'cli' | 'projector'; readonly name: string }
  /** Somebody at the door of a shared drill; `address` is where they come from. */
  | { readonly kind: 'guest'; readonly name: string; readonly address: string }
  /** Somebody with a place there, known by a token. */
  | { readonly kind: 'participant'; readonly name: string; readonly id: string };

/** What the preload puts on `window.statedrill`, and what the browser host's client builds over a WebSocket. */
export interface Bridge {
  readonly host: 'electron' | 'browser';
  invoke(name: string, input: unknown): Promise<Reply>;
  on(listener: (name: string, payload: unknown) => void): () => void;
}
