import type { EventName, EventPayload } from '../../shared/contract/contract';

/** Tells every window. Called only after what it tells is on the disk. */
export type Publish = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/**
 * Tells each of them, whatever goes wrong with another. What they are told is on the disk: that a window or a projector
 * cannot take it in is a bug of the program, and no reason for a drill to stop.
 */
export function tellEach(listeners: Iterable<Publish>, reportBug: (bug: unknown) => void): Publish {
  return (name, payload) => {
    for (const listener of listeners) {
      try {
        listener(name, payload);
      } catch (bug) {
        reportBug(bug);
      }
    }
  };
}
