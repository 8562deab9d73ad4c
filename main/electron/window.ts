import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';

/** The one preload of every window. */
export const preloadOf = (built: string): string => join(built, 'preload/index.cjs');

export interface WindowOptions {
  readonly page: string;
  readonly preload: string;
  readonly devTools: boolean;
  readonly title?: string;
}

/** Settings are spelled out even where they are Electron's own: a later default must not loosen them. */
export const windowOptions = ({
  preload,
  devTools,
  title = 'Statedrill',
}: WindowOptions): BrowserWindowConstructorOptions => ({
  title,
  width: 1440,
  height: 900,
  minWidth: 960,
  minHeight: 640,
  show: false,
  backgroundColor: '#ffffff',
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools,
  },
});

/** `made` hears of the window before its page is loaded. */
export async function openWindow(
  options: WindowOptions,
  made: (window: BrowserWindow) => void = () => undefined,
): Promise<BrowserWindow> {
  const window = new BrowserWindow(windowOptions(options));
  made(window);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  // the drill lives in the backend: a page that died is simply loaded again
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload();
  });
  await window.loadURL(options.page);
  return window;
}

export function showFirstWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
