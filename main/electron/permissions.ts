// The page needs no camera, no microphone, no device: everything is refused but writing text to the clipboard.
import type { Session } from 'electron';
import { isSameOrigin } from './page-address';

const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

export const mayUse = (permission: string): boolean => granted.has(permission);

/** Only what the page itself made may be saved, and Electron asks the person where. */
export const mayDownload = (url: string, page: string): boolean =>
  isSameOrigin(url.startsWith('blob:') ? url.slice('blob:'.length) : url, page);

export function denyPermissions(session: Session, page: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)));
  session.setPermissionCheckHandler((_contents, permission) => mayUse(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL(), page)) event.preventDefault();
  });
}
