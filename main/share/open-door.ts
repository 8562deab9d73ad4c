import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { wrongTokenCode } from '../../shared/contract/wire';
import type { StoredSharing } from '../storage/sharing';
import { cannotListen } from './cannot-listen';
import { startParticipantServer, type ParticipantServer } from './participant-server';
import type { SharedDrill } from './shared-drill';

export interface DoorPlace {
  readonly pageFolder: string;
  readonly now: () => number;
  readonly reportBug: (bug: unknown) => void;
}

/** Opens the door of a shared drill, and keeps where it is: open, and known after a kill, or shut with the reason. */
export async function openDoor(
  drill: SharedDrill,
  stored: StoredSharing,
  place: DoorPlace,
): Promise<Result<ParticipantServer, Failure>> {
  const started = await startParticipantServer({
    ...place,
    place: { ...stored, tls: stored.certificate !== undefined },
    certificate: stored.certificate,
    door: drill.door,
  }).then(ok, (cause: NodeJS.ErrnoException) => err(cannotListen(cause, stored)));
  if (!started.ok) return started;
  const kept = drill.settle(started.value.port);
  if (kept.ok) return started;
  await started.value.close(wrongTokenCode, 'not saved');
  return kept;
}
