import type { FollowedRoom } from './followed-room';
import type { SharedFile } from './participant-files';
import type { Door } from './participant-sockets';
import type { Presence } from './presence';
import type { Seats } from './seats';

export interface DoorTools {
  readonly seats: Seats;
  readonly room: FollowedRoom;
  readonly presence: Presence;
  /** A file that the workspace keeps; of a picture, what is shown of it. */
  readonly file: (hash: string, name: string) => SharedFile | undefined;
  readonly dispatch: Door['call'];
}

/** What stands behind the door of a shared drill: whose token it is, which files somebody may have, who comes and goes. */
export const drillDoor = ({ seats, room, presence, file, dispatch }: DoorTools): Door => ({
  seatOf(token) {
    const person = seats.byToken(token);
    if (person === undefined) return undefined;
    return person.name === '' ? 'former' : { id: person.id, name: person.name };
  },
  findFile(token, inject, hash) {
    const person = seats.byToken(token);
    if (person?.state !== 'in') return 'stranger';
    const told = room.audience(person).injects.find(({ id }) => id === inject);
    const found = told?.attachments?.find((it) => it.kind === 'file' && it.hash === hash);
    return found?.kind === 'file' ? file(found.hash, found.name) : undefined;
  },
  call: (name, input, caller) => dispatch(name, input, caller),
  arrived: (id, link) => presence.arrived(id, link),
  gone: (id, link) => presence.gone(id, link),
  beat: (id, latencyMs) => presence.beat(id, latencyMs),
});
