// app://statedrill/ serves the built page from disk; file:// is never used.
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { securityHeaders } from '../hosting/content-policy';
import { pageFile } from '../hosting/page-file';
import { appHost, appScheme } from './page-address';

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serveAppScheme(pageFolder: string): void {
  protocol.handle(appScheme, (request) => answer(pageFolder, request));
}

export async function answer(pageFolder: string, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const file = url.host === appHost && request.method === 'GET' ? pageFile(pageFolder, url.pathname) : undefined;
  const body = file && (await readFile(file.path).catch(() => undefined));
  if (!file || !body) return new Response('There is no such page.', { status: 404, headers: securityHeaders });
  return new Response(new Uint8Array(body), { headers: { ...securityHeaders, 'content-type': file.contentType } });
}
