import type { CallMessage } from '../../shared/contract/wire';

/** A frame as a call; undefined where it is none. What the call asks for is looked at later. */
export function readFrame(data: Buffer): CallMessage | undefined {
  try {
    const message: unknown = JSON.parse(data.toString());
    if (typeof message !== 'object' || message === null || !('id' in message)) return undefined;
    const { id, name, input } = message as Partial<CallMessage>;
    return typeof id === 'number' ? { id, name, input } : undefined;
  } catch {
    return undefined;
  }
}
