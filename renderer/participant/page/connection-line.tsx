import type { ConnectionState } from '../../../shared/contract/wire';
import { StatusShape } from '../../ui/status-shape';
import classes from './head.module.css';

interface Props {
  readonly state: ConnectionState;
  /** How much of this person waits here; absent where there is nothing to write yet. */
  readonly unsent?: number;
}

/** While the drill cannot be reached: what is safe, and that there is nothing to do. */
export function ConnectionLine({ state, unsent }: Props) {
  if (state === 'connected') return null;
  return (
    <p className={classes.connection} role="status">
      <span className={classes.shape}>
        <StatusShape status={state === 'connecting' ? 'working' : 'paused'} />
      </span>
      <span>{state === 'connecting' ? 'Connecting to the drill.' : lostWords(unsent)}</span>
    </p>
  );
}

function lostWords(unsent: number | undefined): string {
  const way = 'No connection to the drill. This page finds its way back by itself.';
  if (unsent === undefined) return way;
  if (unsent === 0) return `${way} What you write is kept on this device until then.`;
  return `${way} ${unsent === 1 ? 'One entry is' : `${unsent} entries are`} kept on this device and sent then.`;
}
