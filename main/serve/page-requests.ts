// Plain requests: the page's own files, and nothing else. They hold no secrets; what is protected is the socket.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { socketPath } from '../../shared/contract/wire';
import { securityHeaders } from '../hosting/content-policy';
import { pageFile } from '../hosting/page-file';
import { isOwnHost } from './own-host';
import { sendSentence } from './sentence-page';

export interface PageRequestOptions {
  readonly pageFolder: string;
  port(): number;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export function pageRequests({ pageFolder, port }: PageRequestOptions): Answer {
  return (request, response) => {
    if (!isOwnHost(request.headers.host, port())) return sendSentence(response, 421);
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendSentence(response, 405);
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === socketPath) return sendSentence(response, 426);
    void sendFile(pageFolder, path, response);
  };
}

async function sendFile(pageFolder: string, path: string, response: ServerResponse): Promise<void> {
  const file = pageFile(pageFolder, path);
  const body = file && (await readFile(file.path).catch(() => undefined));
  if (!file || !body) return sendSentence(response, path === '/' ? 500 : 404);
  response.writeHead(200, { ...securityHeaders, 'content-type': file.contentType });
  response.end(body);
}
