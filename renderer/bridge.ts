// The page's one way to the program behind it, whichever host it runs in.
import type { Bridge } from '../shared/contract/bridge';
import { connectionEvent, type ConnectionState } from '../shared/contract/wire';
import { createConnection, type Connection } from './bridge/connection';
import { showRefusedPage } from './bridge/refused-page';
import { onFreshToken, sessionToken } from './bridge/session-token';
import { createSocketBridge } from './bridge/socket-bridge';

declare global {
  interface Window {
    readonly statedrill?: Bridge;
  }
}

const report = createConnection('connecting');

export const bridge: Bridge = window.statedrill ? electronBridge(window.statedrill) : browserBridge();

/** Reads 'connecting', 'connected', 'reconnecting', 'lost' (Electron gave up) or 'refused' (the token is wrong). */
export const connection: Connection = report;

function electronBridge(exposed: Bridge): Bridge {
  report.set('connected');
  exposed.on((name, payload) => {
    if (name === connectionEvent) report.set((payload as { state: ConnectionState }).state);
  });
  return exposed;
}

function browserBridge(): Bridge {
  const socket = createSocketBridge({ connection: report, token: sessionToken, onRefused: showRefusedPage });
  onFreshToken(() => location.reload());
  return socket;
}
