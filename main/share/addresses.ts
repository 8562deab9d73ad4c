// Under which names a shared drill answers. Everything else is turned away: a page elsewhere, a name that was bound anew.
import { isIPv6 } from 'node:net';

export interface Place {
  readonly address: string;
  readonly port: number;
  readonly tls: boolean;
  readonly publicUrl?: string | undefined;
}

export interface OwnNames {
  readonly hosts: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
}

/** For a page's address, with the code in the fragment: browsers never send that. */
export const joinAddresses = (place: Place, code: string): string[] =>
  plainAddresses(place).map((address) => `${address}#code=${code.slice(0, 4)}-${code.slice(4)}`);

/** The one that is known to the world first. */
export const plainAddresses = (place: Place): string[] => [
  ...(place.publicUrl === undefined ? [] : [place.publicUrl.replace(/\/?$/, '/')]),
  ...ownUrls(place).map(({ href }) => href),
];

export function ownNames(place: Place): OwnNames {
  const urls = [...ownUrls(place), ...(place.publicUrl === undefined ? [] : [new URL(place.publicUrl)])];
  return { hosts: new Set(urls.map(({ host }) => host)), origins: new Set(urls.map(({ origin }) => origin)) };
}

/** What a certificate has to be good for. */
export const namesToVouchFor = ({ address }: Pick<Place, 'address'>): string[] =>
  isLoopback(address) ? [address, 'localhost'] : [address];

export const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

/** What others on the way can read, as a sentence; undefined where it is enciphered, or never leaves this computer. */
export function warningOf({ address, tls, publicUrl }: Place): string | undefined {
  if (tls) return undefined;
  if (publicUrl !== undefined && new URL(publicUrl).protocol === 'http:')
    return 'Plain HTTP: anybody between a participant and this computer can read everything that is sent, the code included.';
  if (isLoopback(address)) return undefined;
  return 'Plain HTTP: anybody on this network can read everything that is sent, the code included. Share it only on a network you trust, or with TLS.';
}

function ownUrls({ address, port, tls }: Place): URL[] {
  const scheme = tls ? 'https' : 'http';
  const names = address === '127.0.0.1' ? [address, 'localhost'] : [address];
  return names.map((name) => new URL(`${scheme}://${isIPv6(name) ? `[${name}]` : name}:${port}/`));
}
