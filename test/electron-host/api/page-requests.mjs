// Every request of a page passes here: navigation can be refused, and the app's own schemes are answered by its handler.
import { cancellable } from './cancellable.mjs';
import { fromChromium, handlerFor } from './protocol.mjs';

export async function answerRequest(contents, { requestId, request, resourceType, frameId }) {
  const { devTools } = contents;
  const url = fromChromium(request.url);
  if (resourceType === 'Document' && isRefused(contents, url, frameId === contents.targetId)) {
    return devTools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  }
  const handler = handlerFor(url);
  if (!handler) return devTools.send('Fetch.continueRequest', { requestId });
  try {
    return await fulfil(devTools, requestId, await handler(toRequest(url, request)));
  } catch {
    return devTools.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  }
}

/** Addresses the app itself loads are not navigations; what the page or a person does is. */
function isRefused(contents, url, isMainFrame) {
  if (isMainFrame && url === contents.allowedUrl) return false;
  const emit = (name) => cancellable((event) => contents.emit(name, event, url), { url, isMainFrame });
  return emit('will-frame-navigate') || (isMainFrame && emit('will-navigate'));
}

function toRequest(url, { method, headers, postData }) {
  return new Request(url, { method, headers, ...(postData ? { body: postData } : {}) });
}

async function fulfil(devTools, requestId, response) {
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return devTools.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body });
}
