// Chromium's DevTools protocol over Node's own WebSocket, with flat sessions.
import { EventEmitter } from 'node:events';

/** `root` and each attached session are event emitters with `send(method, params)`. */
export async function connect(url) {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('cannot reach chromium'));
  });
  const waiting = new Map();
  const sessions = new Map();
  const root = new EventEmitter();
  let lastId = 0;

  const request = (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error(`${method}: chromium is gone`));
      const id = ++lastId;
      waiting.set(id, { resolve, reject, method });
      return socket.send(JSON.stringify({ id, method, params, sessionId }));
    });

  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.id) settle(waiting, message);
    else (message.sessionId ? sessions.get(message.sessionId) : root)?.emit(message.method, message.params);
  };
  // without this, a quit that waits for an answer would wait for ever
  socket.onclose = () => {
    for (const { reject, method } of waiting.values()) reject(new Error(`${method}: chromium is gone`));
    waiting.clear();
    root.emit('gone');
  };

  root.send = (method, params) => request(method, params);
  const attach = async (targetId) => {
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
    const session = new EventEmitter();
    session.send = (method, params) => request(method, params, sessionId);
    sessions.set(sessionId, session);
    return session;
  };
  return { root, attach, disconnect: () => socket.close() };
}

function settle(waiting, { id, error, result }) {
  const call = waiting.get(id);
  waiting.delete(id);
  if (error) call?.reject(new Error(`${call.method}: ${error.message}`));
  else call?.resolve(result);
}
