// The one channel a page can call, and the one it hears. The sender is checked here; name and input in the backend.
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Reply } from '../../shared/contract/bridge';
import { mayHear } from '../../shared/contract/contract';
import { connectionEvent } from '../../shared/contract/wire';
import type { PageKind } from '../hosting/backend-messages';
import { isSameOrigin } from './page-address';

type Call = (name: unknown, input: unknown, from: PageKind) => Promise<Reply>;
/** What a window is for: settled when it was opened, whatever page it shows. */
type KindOf = (contents: WebContents) => PageKind;

const stranger: Reply = { ok: false, error: { code: 'forbidden', message: 'This page may not use Statedrill.' } };

export function acceptCalls(page: string, kindOf: KindOf, call: Call): void {
  ipcMain.handle('statedrill:call', (event, name: unknown, input: unknown) =>
    isOwnPage(event, page) ? call(name, input, kindOf(event.sender)) : stranger,
  );
}

/** `senderFrame` is null once its frame has gone elsewhere; frames inside the page are never trusted. */
export function isOwnPage({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>, page: string): boolean {
  return senderFrame !== null && senderFrame.parent === null && isSameOrigin(senderFrame.url, page);
}

export function publishToPages(kindOf: KindOf, event: string, payload: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (window.isDestroyed()) continue;
    const { webContents } = window;
    if (event === connectionEvent || mayHear(event, kindOf(webContents)))
      webContents.send('statedrill:event', event, payload);
  }
}
