import type { Publish } from './runner/publish';
import type { Workspace } from './storage/workspace';

/** A running clock is marked every second; more often than that the time of the last save is no news, trouble always is. */
const newsEvery = 1_000;

export function createStatusNews(workspace: Workspace, publish: Publish): () => void {
  let told = workspace.status();
  return () => {
    const status = workspace.status();
    const isOld = status.trouble === told.trouble && (status.savedAt ?? 0) - (told.savedAt ?? 0) < newsEvery;
    if (isOld) return;
    told = status;
    publish('workspace.status', status);
  };
}
