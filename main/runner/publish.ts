import type { EventName, EventPayload } from '../../shared/contract/contract';

/** Tells every window. Called only after what it tells is on the disk. */
export type Publish = <N extends EventName>(name: N, payload: EventPayload<N>) => void;
