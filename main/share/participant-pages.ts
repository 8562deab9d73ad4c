// Plain requests of people who join: one page and what it is made of. Nothing here holds a secret; the socket does.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { socketPath } from '../../shared/contract/wire';
import { securityHeaders } from '../hosting/content-policy';
import { pageFile } from '../hosting/page-file';
import type { OwnNames } from './addresses';
import { PAGE, pageAssets } from './page-assets';
import { isFilePath, participantFiles, type FindFile } from './participant-files';

const sentences = {
  403: 'This address does not belong to a drill that is shared here. Use the address you were given.',
  404: 'There is no such page. Use the address you were given.',
  405: 'This page can only be read.',
  426: 'This address is for the page of the drill, not for a person.',
  503: 'The page of this drill is not built. Run "npm run build" on the computer of the facilitator.',
} as const;
type Trouble = keyof typeof sentences;

export interface ParticipantPageOptions {
  readonly pageFolder: string;
  readonly findFile: FindFile;
  names(): OwnNames;
}

export function participantPages({ pageFolder, findFile, names }: ParticipantPageOptions) {
  const files = participantFiles(findFile);
  const assets = pageAssets(pageFolder).catch(() => undefined);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { host, origin } = request.headers;
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const { hosts, origins } = names();
    if (host === undefined || !hosts.has(host)) return refuse(response, 403);
    // A page that was opened by a person brings no origin; one that comes from elsewhere has nothing to look for here.
    if (origin !== undefined && !origins.has(origin)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    if (path === socketPath) return refuse(response, 426);
    if (isFilePath(path)) return files(request, response, path);
    void answer(pageFolder, path, { response, assets });
  };
}

interface Answering {
  readonly response: ServerResponse;
  readonly assets: Promise<ReadonlySet<string> | undefined>;
}

async function answer(pageFolder: string, path: string, { response, assets }: Answering): Promise<void> {
  const known = await assets;
  if (known === undefined) return refuse(response, 503);
  const asked = path === '/' ? PAGE : path.slice(1);
  const file = known.has(asked) ? pageFile(pageFolder, `/${asked}`) : undefined;
  const body = file && (await readFile(file.path).catch(() => undefined));
  if (!file || !body) return refuse(response, 404);
  response.writeHead(200, { ...securityHeaders, 'content-type': file.contentType });
  response.end(body);
}

function refuse(response: ServerResponse, trouble: Trouble): void {
  response.writeHead(trouble, { ...securityHeaders, 'content-type': 'text/html; charset=utf-8', connection: 'close' });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Statedrill</title><p>${sentences[trouble]}</p></html>\n`,
  );
}
