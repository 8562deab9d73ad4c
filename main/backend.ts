import type { Caller, Reply } from '../shared/contract/bridge';

export interface Backend {
  dispatch(name: unknown, input: unknown, caller: Caller): Promise<Reply>;
  subscribe(listener: (name: string, payload: unknown) => void): () => void;
  close(): Promise<void>;
}

export interface BackendOptions {
  readonly workspace: string;
  readonly resources: string;
}

/** Stand-in until the product's own backend replaces it: answers `app.info` only. */
export function createBackend(options: BackendOptions): Backend {
  return {
    dispatch: (name) =>
      Promise.resolve(
        name === 'app.info'
          ? { ok: true, value: { name: 'Statedrill', workspace: options.workspace, node: process.versions.node } }
          : { ok: false, error: { code: 'not-found', message: `There is no procedure "${String(name)}".` } },
      ),
    subscribe: () => () => undefined,
    close: () => Promise.resolve(),
  };
}
