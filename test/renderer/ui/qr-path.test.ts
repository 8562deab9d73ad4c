import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrPath } from '../../../renderer/ui/qr-path';

/** The path as a camera sees it: a picture of a few dots a module. */
function photograph({ modules, path }: ReturnType<typeof qrPath>): { width: number; height: number; data: Uint8Array } {
  const dots = 4;
  const width = modules * dots;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = 0; row < dots; row++)
      for (let dot = 0; dot < Number(length) * dots; dot++) {
        const at = (Number(y) * dots + row) * width + Number(x) * dots + dot;
        data.fill(0, at * 4, at * 4 + 3);
      }
  return { width, height: width, data };
}

describe('the QR code of a join address', () => {
  it.each([
    'http://192.168.1.20:4711/participant.html#code=K7QD-93XM',
    'https://drill.example.org/exercises/participant.html#code=AAAA-AAAA',
  ])('is read back by a camera: %s', (address) => {
    expect(decodeQR(photograph(qrPath(address)))).toBe(address);
  });
});
