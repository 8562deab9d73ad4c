// A certificate that this program makes for itself: nobody vouches for it, so people compare its fingerprint.
import { generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { DAY } from '../../shared/basics/time';
import { bits, der, integer, objectId, octets, sequence, set, utcTime, utf8 } from './der';

export interface Certificate {
  /** Both as PEM. */
  readonly cert: string;
  readonly key: string;
}

const validFor = 30 * DAY;
const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'));

/** For these addresses and names, from yesterday (clocks differ) for a month; the key is new and used for nothing else. */
export function makeCertificate(hosts: readonly string[], now: number): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(objectId('2.5.4.3'), utf8('Statedrill'))));
  const serial = randomBytes(15);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x01;
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))), // version 3
    integer(serial),
    ecdsaWithSha256,
    name,
    sequence(utcTime(now - DAY), utcTime(now + validFor)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(serverOnly, alternativeNames(hosts))),
  );
  const signed = sequence(body, ecdsaWithSha256, bits(sign('sha256', body, privateKey)));
  return {
    cert: pem('CERTIFICATE', signed),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** SHA-256 of the certificate in pairs, as every browser shows it. */
export const fingerprintOf = ({ cert }: Pick<Certificate, 'cert'>): string => new X509Certificate(cert).fingerprint256;

/** Extended key usage: TLS server. */
const serverOnly = sequence(objectId('2.5.29.37'), octets(sequence(objectId('1.3.6.1.5.5.7.3.1'))));

const alternativeNames = (hosts: readonly string[]): Buffer =>
  sequence(objectId('2.5.29.17'), octets(sequence(...hosts.map(alternativeName))));

const alternativeName = (host: string): Buffer =>
  isIP(host) === 0 ? der(0x82, Buffer.from(host)) : der(0x87, addressBytes(host));

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return Buffer.from(
    [...left, ...gap, ...right].flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff]),
  );
}

const pem = (label: string, content: Buffer): string =>
  `-----BEGIN ${label}-----\n${(content.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;
