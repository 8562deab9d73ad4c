// Who may talk to the server: this machine's own pages, by a loopback name. Other sites and rebound names are refused.

export const isOwnHost = (host: string | undefined, port: number): boolean =>
  host === `127.0.0.1:${port}` || host === `localhost:${port}`;

/** A page's socket must come from the very address it was loaded from. */
export const isOwnOrigin = (origin: string | undefined, host: string | undefined): boolean =>
  origin !== undefined && origin === `http://${host}`;
