// The `electron` module, as far as Statedrill's main process uses it.
import { app } from './app.mjs';
import { BrowserWindow } from './browser-window.mjs';
import { ipcMain } from './ipc-main.mjs';
import { Menu, MenuItem } from './menu.mjs';
import { protocol } from './protocol.mjs';
import { dialog, shell } from './recorded.mjs';
import { session } from './session.mjs';
import { utilityProcess } from './utility-process.mjs';
import { webContents } from './web-contents.mjs';

export { app, BrowserWindow, dialog, ipcMain, Menu, MenuItem, protocol, session, shell, utilityProcess, webContents };
// Playwright and CommonJS code ask for the whole module
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  protocol,
  session,
  shell,
  utilityProcess,
  webContents,
};
