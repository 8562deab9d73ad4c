import { err, ok, type Result } from '../../shared/basics/result';
import type { Caller, Failure } from '../../shared/contract/bridge';
import { listInterfaces } from '../share/interfaces';
import type { ShareDesk } from '../share/share-desk';
import type { SharedDrill } from '../share/shared-drill';
import type { HandlersOf } from './handler';

export function createShareHandlers(desk: ShareDesk): HandlersOf<'share'> & HandlersOf<'participant'> {
  return {
    'share.interfaces': () => ok(listInterfaces()),
    'share.status': () => ok(desk.status()),
    'share.open': (asked) => desk.open(asked),
    'share.close': () => desk.close(),
    'share.admit': ({ id, role, plays }) => desk.change(id, { state: 'in', role, plays }),
    'share.refuse': ({ id }) => desk.change(id, { state: 'refused' }),
    'share.remove': ({ id }) => desk.change(id, { state: 'removed' }),
    'share.role': ({ id, role, plays }) => desk.change(id, { role, plays }),
    'share.new-code': () => desk.newCode(),
    'share.allow': (allow) => desk.allow(allow),
    'participant.join': (asked, caller) => {
      const drill = desk.shared();
      if (!drill.ok) return drill;
      return caller.kind === 'guest' ? drill.value.join(caller.address, asked) : err(stranger);
    },
    'participant.view': (_, caller) => asPerson(desk, caller, (drill, id) => drill.view(id)),
    'participant.say': (word, caller) => {
      const drill = desk.shared();
      if (!drill.ok) return drill;
      return caller.kind === 'participant' ? drill.value.say(caller.id, word) : err(stranger);
    },
    'participant.leave': (_, caller) => asPerson(desk, caller, (drill, id) => drill.leave(id)),
  };
}

const stranger: Failure = { code: 'forbidden', message: 'This is open to people who have joined only.' };

function asPerson<T>(
  desk: ShareDesk,
  caller: Caller,
  use: (drill: SharedDrill, id: string) => Result<T, Failure>,
): Result<T, Failure> {
  const drill = desk.shared();
  if (!drill.ok) return drill;
  return caller.kind === 'participant' ? use(drill.value, caller.id) : err(stranger);
}
