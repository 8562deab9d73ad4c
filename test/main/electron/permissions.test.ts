import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { denyPermissions, mayDownload, mayUse } from '../../../main/electron/permissions';

const page = 'app://statedrill/';

describe('permissions', () => {
  it.for(['media', 'geolocation', 'notifications', 'clipboard-read', 'usb', 'serial', 'openExternal', 'fullscreen'])(
    'refuse %s',
    (permission) => {
      expect(mayUse(permission)).toBe(false);
    },
  );

  it('let a report be copied as text', () => expect(mayUse('clipboard-sanitized-write')).toBe(true));

  it('are taken over on every door a session has', () => {
    const doors: string[] = [];
    const session = new Proxy({}, { get: (_target, name) => () => doors.push(String(name)) }) as Session;

    denyPermissions(session, page);

    expect(doors.toSorted()).toEqual([
      'on',
      'setBluetoothPairingHandler',
      'setDevicePermissionHandler',
      'setDisplayMediaRequestHandler',
      'setPermissionCheckHandler',
      'setPermissionRequestHandler',
      'setUSBProtectedClassesHandler',
    ]);
  });
});

describe('downloads', () => {
  it('are what the page made itself', () => expect(mayDownload('blob:app://statedrill/4f2a', page)).toBe(true));

  it.for(['https://example.org/x.exe', 'data:text/html,x', 'blob:https://example.org/1', 'file:///etc/passwd'])(
    'are refused from %s',
    (url) => {
      expect(mayDownload(url, page)).toBe(false);
    },
  );
});
