import type { WorkspaceStatus } from '../../shared/contract/contract';
import { useConnection } from '../client/client';
import type { Loadable } from '../client/loadable';
import { useUnsaved } from '../client/save-trouble';
import { reasonUnsaved, troubleWords } from '../client/trouble-words';
import { useWorkspaceStatus } from '../client/workspace-lists';
import { StatusShape } from '../ui/status-shape';
import { formatClock } from '../ui/wall-time';
import classes from './save-state.module.css';

/** The workspace and whether everything in it is on disk. Never says "saved" of anything that is not. */
export function SaveState() {
  const status = useWorkspaceStatus();
  const trouble = troubleIn(status, useUnsaved());
  const isConnected = useConnection() === 'connected';
  const workspace = status.kind === 'ready' ? status.value : undefined;
  return (
    <div className={classes.state}>
      {workspace && (
        <strong className={classes.name} title={workspace.path}>
          {workspace.name}
        </strong>
      )}
      <span role="status" className={classes.saved} data-figures>
        {trouble !== undefined && (
          <span className={classes.trouble} title={trouble}>
            <StatusShape status="failed" size={12} />
            <span className={classes.sentence}>{trouble}</span>
          </span>
        )}
        {trouble === undefined && isConnected && workspace?.savedAt !== undefined && (
          <>Saved {formatClock(workspace.savedAt)}</>
        )}
      </span>
    </div>
  );
}

/** What stands in the way of saving, here or in the workspace. */
function troubleIn(status: Loadable<WorkspaceStatus>, unsaved: string | undefined): string | undefined {
  if (status.kind === 'failed' || (status.kind === 'ready' && status.value.closed)) return 'WORKSPACE NOT OPEN';
  if (unsaved !== undefined) return `NOT SAVED – ${reasonUnsaved(unsaved)}`;
  const trouble = status.kind === 'ready' ? status.value.trouble : undefined;
  return trouble === undefined ? undefined : troubleWords(trouble);
}
