import type { ConnectionState } from '../../../shared/contract/wire';
import { StatusShape } from '../../ui/status-shape';
import classes from './head.module.css';

/** While the drill cannot be reached: what is safe, and that there is nothing to do. */
export function ConnectionLine({ state, unsent }: { readonly state: ConnectionState; readonly unsent: number }) {
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

const lostWords = (unsent: number): string =>
  [
    'No connection to the drill. This page finds its way back by itself.',
    unsent === 0
      ? 'What you write is kept on this device until then.'
      : `${unsent === 1 ? 'One entry is' : `${unsent} entries are`} kept on this device and sent then.`,
  ].join(' ');
