// The window for the room. It is a window like any other in its settings, and a caller of its own in what it may ask.
import type { BrowserWindow, WebContents } from 'electron';
import type { PageKind } from '../hosting/backend-messages';
import { openWindow, preloadOf } from './window';

export interface ProjectorWindowOptions {
  readonly address: string;
  readonly built: string;
  readonly devTools: boolean;
}

const windows = new Set<BrowserWindow>();
const contents = new WeakSet<WebContents>();

/** What a window is for was settled when it was opened: no page can make itself a facilitator's. */
export const kindOfWindow = (of: WebContents): PageKind => (contents.has(of) ? 'projector' : 'facilitator');

/** One projector is enough: asked for again, the one that is open shows the drill and comes to the front. */
export async function openProjector({ address, built, devTools }: ProjectorWindowOptions): Promise<void> {
  const [open] = windows;
  if (open !== undefined && !open.isDestroyed()) {
    await open.loadURL(address);
    open.focus();
    return;
  }
  await openWindow({ page: address, preload: preloadOf(built), devTools, title: 'Statedrill projector' }, (window) => {
    windows.add(window);
    contents.add(window.webContents);
    window.once('closed', () => windows.delete(window));
  });
}

/** Nothing is shown to the room when the facilitator's window is gone. */
export function closeProjectors(): void {
  for (const window of windows) window.close();
}
