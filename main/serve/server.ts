import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Backend } from '../backend';
import { pageRequests } from './page-requests';
import { pageSockets, type PageTokens } from './page-sockets';
import { sentencePage } from './sentence-page';

export interface ServerOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly pageFolder: string;
  readonly tokens: PageTokens;
  readonly backend: Backend;
}

export interface RunningServer {
  /** Good until the server stops, as often as it is opened. The token is in the fragment, which browsers never send. */
  readonly address: string;
  close(): Promise<void>;
}

export async function startServer({ port: asked, pageFolder, tokens, backend }: ServerOptions): Promise<RunningServer> {
  const port = (): number => (server.address() as AddressInfo).port;
  const sockets = pageSockets({ backend, tokens, port });
  const server = createServer(pageRequests({ pageFolder, port }));
  server.on('upgrade', sockets.upgrade);
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(`HTTP/1.1 400 Bad Request\r\ncontent-type: text/html\r\n\r\n${sentencePage(400)}`);
  });
  server.listen(asked, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${port()}/#token=${tokens.facilitator}`,
    async close() {
      sockets.close();
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}
