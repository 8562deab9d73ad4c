import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { NetworkInterface } from '../../shared/contract/sharing';

type Listed = ReturnType<typeof networkInterfaces>;

/** Where a drill can be shared: IPv4 and routable IPv6 addresses, those that others reach first. */
export function listInterfaces(of: Listed = networkInterfaces()): NetworkInterface[] {
  return Object.entries(of)
    .flatMap(([name, infos = []]) =>
      infos.filter(isUsable).map(({ address, internal }) => ({ address, name, loopback: internal })),
    )
    .toSorted((a, b) => Number(a.loopback) - Number(b.loopback) || Number(isV6(a)) - Number(isV6(b)));
}

/** A link-local IPv6 address needs the name of an interface of the visitor's own machine: nobody can type that. */
const isUsable = ({ family, address }: NetworkInterfaceInfo): boolean =>
  family === 'IPv4' || !address.toLowerCase().startsWith('fe80');

const isV6 = ({ address }: { readonly address: string }): boolean => address.includes(':');
