import { EventEmitter } from 'node:events';
import { protocol } from './protocol.mjs';

/** Permission handlers are taken and never asked: headless Chromium refuses by itself. */
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    protocol,
    setPermissionRequestHandler() {},
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
    setDisplayMediaRequestHandler() {},
    setUSBProtectedClassesHandler() {},
    setBluetoothPairingHandler() {},
  }),
};
