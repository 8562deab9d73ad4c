import { useConnection } from '../client/client';
import { useUnsaved } from '../client/save-trouble';
import { useWorkspaceStatus } from '../client/workspace-lists';
import { StatusShape } from '../ui/status-shape';
import { formatClock } from '../ui/wall-time';
import classes from './save-state.module.css';

/** The workspace and whether everything in it is on disk. Never says "saved" of anything that is not. */
export function SaveState() {
  const status = useWorkspaceStatus();
  const unsaved = useUnsaved();
  const isConnected = useConnection() === 'connected';
  if (status.kind === 'loading') return <div className={classes.state} />;

  const workspace = status.kind === 'ready' ? status.value : undefined;
  const unsavedBecause = unsaved ?? workspace?.trouble;
  const trouble = unsavedBecause === undefined ? undefined : `NOT SAVED – ${unsavedBecause}`;
  return (
    <div className={classes.state}>
      {workspace && (
        <strong className={classes.name} title={workspace.path}>
          {workspace.name}
        </strong>
      )}
      <span role="status" className={classes.saved} data-figures>
        {trouble !== undefined || status.kind === 'failed' ? (
          <span className={classes.trouble} title={trouble}>
            <StatusShape status="failed" size={12} />
            <span className={classes.sentence}>{trouble ?? 'NO WORKSPACE OPEN'}</span>
          </span>
        ) : (
          isConnected && workspace?.savedAt !== undefined && <>Saved {formatClock(workspace.savedAt)}</>
        )}
      </span>
    </div>
  );
}
