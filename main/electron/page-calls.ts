// The one channel a page can call, and the one it hears. The sender is checked here; name and input in the backend.
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Reply } from '../../shared/contract/bridge';
import { isSameOrigin } from './page-address';

type Call = (name: unknown, input: unknown) => Promise<Reply>;

const stranger: Reply = { ok: false, error: { code: 'forbidden', message: 'This page may not use Statedrill.' } };

export function acceptCalls(page: string, call: Call): void {
  ipcMain.handle('statedrill:call', (event, name: unknown, input: unknown) =>
    isOwnPage(event, page) ? call(name, input) : stranger,
  );
}

/** `senderFrame` is null once its frame has gone elsewhere; frames inside the page are never trusted. */
export function isOwnPage({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>, page: string): boolean {
  return senderFrame !== null && senderFrame.parent === null && isSameOrigin(senderFrame.url, page);
}

export function publishToPages(event: string, payload: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send('statedrill:event', event, payload);
  }
}
