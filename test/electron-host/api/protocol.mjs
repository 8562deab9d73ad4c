import { state } from './state.mjs';

export const protocol = {
  registerSchemesAsPrivileged(list) {
    if (state.isReady) throw new Error('registerSchemesAsPrivileged must be called before ready');
    for (const { scheme } of list) state.schemes.set(scheme, null);
  },
  handle: (scheme, handler) => void state.schemes.set(scheme, handler),
};

export const handlerFor = (url) => state.schemes.get(new URL(url).protocol.slice(0, -1));

// app://host/path ↔ https://host.app.electron-host.test/path: DevTools cannot serve a made-up scheme
const standIn = /^https:\/\/([^/]+)\.([a-z0-9+.-]+)\.electron-host\.test(?=\/|$)/;

export function toChromium(url) {
  const { protocol: scheme, host } = new URL(url);
  if (!state.schemes.has(scheme.slice(0, -1))) return url;
  const path = url.slice(url.indexOf(host) + host.length) || '/';
  return `https://${host}.${scheme.slice(0, -1)}.electron-host.test${path}`;
}

export const fromChromium = (url) => url.replace(standIn, '$2://$1');
