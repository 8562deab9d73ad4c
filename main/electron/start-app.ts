import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { BackendRelay } from '../hosting/backend-relay';
import { prepareFolder, workspaceLocation } from '../hosting/workspace-location';
import { serveAppScheme } from './app-scheme';
import { setMenu } from './menu';
import { acceptCalls, publishToPages } from './page-calls';
import { closeProjectors, kindOfWindow } from './projector-window';
import { denyPermissions } from './permissions';
import { startUtilityBackend } from './utility-backend';
import { openWindow, preloadOf, showFirstWindow } from './window';

/** `built` is the folder that holds main/, preload/ and renderer/. */
export interface Place {
  readonly built: string;
  readonly page: string;
}

/** From "Electron is ready" to a window on the screen, in order. */
export async function startApp({ built, page }: Place): Promise<void> {
  const devTools = !app.isPackaged;
  const open = async (): Promise<void> => {
    const window = await openWindow({ page, preload: preloadOf(built), devTools });
    window.once('closed', closeProjectors);
  };

  serveAppScheme(join(built, 'renderer'));
  denyPermissions(session.defaultSession, page);
  setMenu(process.platform, devTools);
  const relay = startBackend(built);
  acceptCalls(page, kindOfWindow, (name, input, from) => relay.call(name, input, from));
  closeBeforeQuit(relay);

  app.on('second-instance', showFirstWindow);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  await open();
}

function startBackend(built: string): BackendRelay {
  const workspace = workspaceLocation(process.argv, process.env);
  const resources = app.isPackaged ? join(process.resourcesPath, 'resources') : join(built, '../resources');
  prepareFolder(workspace);
  return new BackendRelay({
    spawn: () => startUtilityBackend({ script: join(built, 'main/backend-process.js'), workspace, resources }),
    publish: (event, payload) => publishToPages(kindOfWindow, event, payload),
    now: Date.now,
  });
}

/** Quitting waits for the storage to close its file, once. */
function closeBeforeQuit(relay: BackendRelay): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void relay.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
