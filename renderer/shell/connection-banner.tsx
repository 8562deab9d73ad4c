import { useConnection } from '../client/client';
import { StatusShape } from '../ui/status-shape';
import classes from './connection-banner.module.css';

/** While the program behind the page does not answer: what is safe, and what to do. */
export function ConnectionBanner() {
  const connection = useConnection();
  if (connection !== 'reconnecting' && connection !== 'lost') return null;
  return (
    <div className={classes.banner} role="alert">
      <StatusShape status="failed" />
      <span>
        <strong>Statedrill does not answer.</strong> Everything shown as saved is in the workspace file and a running
        drill can be continued.{' '}
        {connection === 'lost'
          ? 'Close this window and start Statedrill again.'
          : 'This page joins it again by itself. If it was stopped, start it and use the page that opens.'}
      </span>
    </div>
  );
}
