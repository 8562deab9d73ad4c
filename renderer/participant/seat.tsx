import type { ParticipantView } from '../../shared/participants/participant-view';
import { leaveWith } from './door';
import { Lobby } from './join/lobby';
import { Told } from './join/told';
import { OwnDesk } from './own-desk';
import { useOwnView } from './use-own-view';

/** A place in the drill: still in the lobby, let in, turned away or put out. */
export function Seat() {
  const shown = useOwnView();
  if (shown.kind === 'loading') return <Told title="One moment">The drill is being opened.</Told>;
  if (shown.kind === 'failed') return <Told title="Not yet">{shown.failure.message}</Told>;
  return <At view={shown.value} />;
}

function At({ view }: { readonly view: ParticipantView }) {
  const { me, run } = view;
  switch (me.state) {
    case 'waiting':
      return <Lobby name={me.name} role={me.role} />;
    case 'refused':
      return (
        <Told title="You were not let in" again={() => leaveWith('')}>
          The facilitator has not let {me.name} in. Nothing of the drill was shown to this device. Speak to whoever sent
          you the address if this is a mistake.
        </Told>
      );
    case 'removed':
      return (
        <Told title="You are no longer in the drill" again={() => leaveWith('')}>
          The facilitator has ended your part. Everything that was shown to you as saved stays in the record.
        </Told>
      );
    case 'in':
      return run === undefined ? null : <OwnDesk key={`${run.id} ${me.name}`} view={view} />;
  }
}
