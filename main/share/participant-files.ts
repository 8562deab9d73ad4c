// Files that injects have with them, for whoever may read the inject. Known by the token in a header, never by the address alone.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '../hosting/content-policy';

export interface SharedFile {
  /** By its first bytes. */
  readonly type: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file of an inject that this token's person may read; `stranger` where nobody has the token. */
export type FindFile = (token: string, inject: string, hash: string) => SharedFile | 'stranger' | undefined;

/** So many on their way at once: a file is up to 25 MB, and a room has a hundred phones. */
const mostAtOnce = 8;
const patienceMs = 60_000;

/** An inject's key needs no decoding, and nothing else is looked at. */
const pattern = /^\/file\/([A-Za-z][A-Za-z0-9_-]{0,63})\/([0-9a-f]{64})$/;

export const isFilePath = (path: string): boolean => path.startsWith('/file/');

export function participantFiles(find: FindFile) {
  let under = 0;
  return (request: IncomingMessage, response: ServerResponse, path: string): void => {
    const [, inject, hash] = pattern.exec(path) ?? [];
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return end(response, 401);
    if (under >= mostAtOnce) return end(response, 503);
    const file = inject === undefined || hash === undefined ? undefined : find(token, inject, hash);
    if (file === 'stranger') return end(response, 401);
    if (file === undefined) return end(response, 404);
    under += 1;
    response.on('close', () => (under -= 1));
    response.setTimeout(patienceMs, () => response.destroy());
    response.writeHead(200, { ...securityHeaders, ...headersOf(file) });
    response.end(file.bytes);
  };
}

/** Pictures are shown, everything else is saved: nothing of it is ever run by the page. */
function headersOf({ type, name, bytes }: SharedFile): Record<string, string> {
  const isShown = type === 'image/jpeg' || type === 'image/png';
  return {
    'content-type': isShown ? type : 'application/octet-stream',
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-length': String(bytes.length),
  };
}

function end(response: ServerResponse, status: 401 | 404 | 503): void {
  response.writeHead(status, { ...securityHeaders, ...(status === 503 && { 'retry-after': '2' }) });
  response.end();
}
