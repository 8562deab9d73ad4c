import type { Caller, Failure } from '../../shared/contract/bridge';
import { createBackend, type Backend, type BackendOptions } from '../backend';

/** Everyone who works at this machine's own window is the facilitator: the page never says who it is. */
export const facilitator: Caller = { kind: 'facilitator', name: 'Facilitator' };

/** The window or tab that the room looks at. It has its own small set of procedures. */
export const projector: Caller = { kind: 'projector', name: 'Projector' };

/** A backend in every case: one that cannot start answers each call with the reason instead of taking the host down. */
export function openBackend(options: BackendOptions, create = createBackend): Backend {
  try {
    return create(options);
  } catch (cause) {
    return closedBackend({ code: 'unexpected', message: `Statedrill could not start: ${reasonOf(cause)}` });
  }
}

function closedBackend(error: Failure): Backend {
  return {
    dispatch: () => Promise.resolve({ ok: false, error }),
    subscribe: () => () => undefined,
    close: () => Promise.resolve(),
  };
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
