/* oxlint-disable unicorn/consistent-function-scoping -- the function is sent to the page as text */

/** The isolated world that runs the preload bundle, with `require('electron')` as a sandboxed preload has it. */
export function preloadWorld(codec, sendText, info, preload) {
  const prefix = '__electronHost:';
  const waiting = new Map();
  const listeners = new Map();
  const functions = new Map();
  const pageCallbacks = new Map();
  let lastId = 0;

  const send = (message) => sendText(codec.encode(message));
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(prefix + name, { detail }));
  const hear = (name, listener) => {
    const forward = (event) => {
      event.stopImmediatePropagation();
      listener(event.detail);
    };
    document.addEventListener(prefix + name, forward, true);
  };

  // ---- contextBridge
  const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
  const hasFunction = (value) =>
    typeof value === 'function' || (isRecord(value) && Object.values(value).some(hasFunction));
  const describe = (value) => {
    if (typeof value === 'function') {
      functions.set(++lastId, value);
      return { functionId: lastId };
    }
    if (!isRecord(value)) return { value };
    return { members: Object.fromEntries(Object.entries(value).map(([key, member]) => [key, describe(member)])) };
  };
  const argument = ({ callback: id, value }) => {
    if (id === undefined) return value;
    if (!pageCallbacks.has(id)) pageCallbacks.set(id, (...args) => tell('callback', { id, args }));
    return pageCallbacks.get(id);
  };
  const messageOf = (cause) => String(cause?.message ?? cause);
  const answer = (call, result) => {
    if (typeof result?.then === 'function') {
      const promise = -++lastId;
      tell('reply', { call, promise });
      result.then(
        (value) => tell('reply', { call: promise, value }),
        (cause) => tell('reply', { call: promise, error: messageOf(cause) }),
      );
    } else if (hasFunction(result)) tell('reply', { call, returned: describe(result) });
    else tell('reply', { call, value: result });
  };
  hear('call', ({ call, functionId, args }) => {
    try {
      answer(call, functions.get(functionId)(...args.map(argument)));
    } catch (cause) {
      tell('reply', { call, error: messageOf(cause) });
    }
  });
  const contextBridge = { exposeInMainWorld: (key, api) => tell('expose', { key, shape: describe(api) }) };

  // ---- ipcRenderer
  const on = (channel) => {
    if (!listeners.has(channel)) listeners.set(channel, new Set());
    return listeners.get(channel);
  };
  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        send({ kind: 'invoke', id, channel, args });
      }),
    send: (channel, ...args) => send({ kind: 'send', channel, args }),
    on: (channel, listener) => void on(channel).add(listener),
    off: (channel, listener) => void on(channel).delete(listener),
  };
  globalThis.__electronHostDeliver = (text) => {
    const message = codec.decode(text);
    if (message.kind === 'event') {
      for (const listener of [...on(message.channel)]) listener({ sender: ipcRenderer }, ...message.args);
      return;
    }
    const { resolve, reject } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) resolve(message.value);
    else reject(new Error(message.error));
  };

  hear('window-open', (url) => send({ kind: 'window-open', url }));

  // ---- the preload itself
  const modules = { electron: { contextBridge, ipcRenderer } };
  const require = (name) => {
    if (!(name in modules)) throw new Error(`module not found: ${name} (sandboxed preload)`);
    return modules[name];
  };
  send({ kind: 'hello' });
  try {
    const module = { exports: {} };
    const process = Object.freeze({ ...info, sandboxed: true, contextIsolated: true, type: 'renderer' });
    preload(require, module, module.exports, process);
  } catch (cause) {
    send({ kind: 'broken-preload', stack: String(cause?.stack ?? cause) });
    throw cause;
  }
}
