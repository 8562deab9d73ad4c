import { err, ok } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { listInterfaces } from '../share/interfaces';
import type { HandlersOf } from './handler';

const notYet: Failure = {
  code: 'refused',
  message: 'Sharing a drill on the network is not possible yet. Nothing was opened; the drill goes on in the room.',
};

export function createShareHandlers(): HandlersOf<'share'> & HandlersOf<'participant'> {
  const refuse = () => err(notYet);
  return {
    'share.interfaces': () => ok(listInterfaces()),
    'share.status': () => ok({}),
    'share.open': refuse,
    'share.close': refuse,
    'share.admit': refuse,
    'share.refuse': refuse,
    'share.remove': refuse,
    'share.role': refuse,
    'share.new-code': refuse,
    'share.allow': refuse,
    'participant.join': refuse,
    'participant.view': refuse,
    'participant.say': refuse,
    'participant.leave': refuse,
  };
}
