// Electron's main process. Everything here must happen before Electron is ready.
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { registerAppScheme } from './electron/app-scheme';
import { guardNavigation } from './electron/navigation';
import { pageAddress } from './electron/page-address';
import { openProjector } from './electron/projector-window';
import { startApp } from './electron/start-app';

const page = pageAddress(app.isPackaged, process.env);
/** Holds main/, preload/ and renderer/. */
const built = join(import.meta.dirname, '..');

// enableSandbox() takes a --no-sandbox back, which test runs as root need; a packaged app never gives way
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
guardNavigation(page, (address) => void openProjector({ address, built, devTools: !app.isPackaged }));
if (process.env.STATEDRILL_USER_DATA && !app.isPackaged) app.setPath('userData', process.env.STATEDRILL_USER_DATA);

if (app.requestSingleInstanceLock()) {
  void app
    .whenReady()
    .then(() => startApp({ built, page }))
    .catch(giveUp);
} else {
  app.quit();
}

function giveUp(cause: unknown): void {
  dialog.showErrorBox('Statedrill could not open its window', cause instanceof Error ? cause.message : String(cause));
  app.exit(1);
}
