/* oxlint-disable unicorn/consistent-function-scoping -- the function is sent to the page as text */

/**
 * The page's end of contextBridge: builds stubs from a description. Calls cross between the worlds as CustomEvents,
 * whose detail Chromium clones.
 */
export function pageWorld() {
  const prefix = '__electronHost:';
  const pending = new Map();
  const callbacks = new Map();
  const callbackIds = new WeakMap();
  let lastId = 0;

  const hear = (name, listener) => {
    const forward = (event) => {
      event.stopImmediatePropagation();
      listener(event.detail);
    };
    document.addEventListener(prefix + name, forward, true);
  };
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(prefix + name, { detail }));

  const callbackId = (callback) => {
    if (!callbackIds.has(callback)) {
      callbackIds.set(callback, ++lastId);
      callbacks.set(lastId, callback);
    }
    return callbackIds.get(callback);
  };

  const whenSettled = (id) =>
    new Promise((resolve, reject) => {
      pending.set(id, ({ error, value }) => {
        pending.delete(id);
        if (error) reject(new Error(error));
        else resolve(value);
      });
    });

  const stub =
    (functionId) =>
    (...args) => {
      const call = ++lastId;
      let reply;
      pending.set(call, (answer) => {
        reply = answer;
      });
      const sent = args.map((value) => (typeof value === 'function' ? { callback: callbackId(value) } : { value }));
      tell('call', { call, functionId, args: sent });
      pending.delete(call);
      if (!reply) throw new Error('contextBridge: no answer');
      if (reply.error) throw new Error(reply.error);
      if (reply.promise) return whenSettled(reply.promise);
      return reply.returned ? build(reply.returned) : reply.value;
    };

  const build = ({ functionId, members, value }) => {
    if (functionId !== undefined) return stub(functionId);
    if (!members) return value;
    return Object.freeze(Object.fromEntries(Object.entries(members).map(([key, member]) => [key, build(member)])));
  };

  // Electron asks its handler and opens nothing; a popup that DevTools closes again can leave its opener hanging
  window.open = (url = 'about:blank') => {
    tell('window-open', new URL(url, location.href).href);
    return null;
  };
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href][target="_blank"]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    tell('window-open', link.href);
  });

  hear('expose', ({ key, shape }) => Object.defineProperty(window, key, { value: build(shape), enumerable: true }));
  hear('reply', (reply) => pending.get(reply.call)?.(reply));
  hear('callback', ({ id, args }) => callbacks.get(id)?.(...args));
}
