import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect, type PeerCertificate } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, makeCertificate } from '../../../main/share/certificate';

const now = Date.UTC(2026, 10, 29);

describe('the certificate that Statedrill makes for itself', () => {
  it('names the addresses it is for, for a month, and is signed with its own key', () => {
    const made = new X509Certificate(makeCertificate(['192.168.1.20', '2001:db8::5', 'drill.example'], now).cert);

    expect(made.subjectAltName).toBe('IP Address:192.168.1.20, IP Address:2001:DB8:0:0:0:0:0:5, DNS:drill.example');
    expect(made.verify(made.publicKey)).toBe(true);
    expect(made.ca).toBe(false);
    expect(new Date(made.validFrom).getTime()).toBe(Date.UTC(2026, 10, 28));
    expect(new Date(made.validTo).getTime()).toBe(Date.UTC(2026, 11, 29));
    expect(made.checkIP('192.168.1.20')).toBe('192.168.1.20');
  });

  it('is new every time, and told by its SHA-256', () => {
    const one = makeCertificate(['127.0.0.1'], now);
    const digest = createHash('sha256').update(new X509Certificate(one.cert).raw).digest('hex');
    expect(fingerprintOf(one).replaceAll(':', '').toLowerCase()).toBe(digest);
    expect(fingerprintOf(makeCertificate(['127.0.0.1'], now))).not.toBe(fingerprintOf(one));
  });

  it('carries a connection that checks it, and shows the same fingerprint there', async () => {
    const made = makeCertificate(['127.0.0.1'], Date.now());
    const server = createServer(made, (_, response) => void response.end('hello'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      const body = await new Promise<string>((resolve, reject) => {
        get({ host: '127.0.0.1', port, ca: made.cert, agent: false }, (response) =>
          response.on('data', (data: Buffer) => resolve(data.toString())),
        ).on('error', reject);
      });
      const socket = connect({ host: '127.0.0.1', port, ca: made.cert });
      await once(socket, 'secureConnect');
      const seen: PeerCertificate = socket.getPeerCertificate();
      socket.destroy();
      expect([body, socket.authorized, seen.fingerprint256]).toEqual(['hello', true, fingerprintOf(made)]);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
