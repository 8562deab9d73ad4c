import { describe, expect, it } from 'vitest';
import { isPicture, sniffType } from '../../../shared/model/file-type';
import { pictureSize } from '../../../shared/model/picture-size';
import { gif, jpeg, png, webp } from '../../support/pictures';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('what a file is', () => {
  it.each([
    ['a PNG', png(3, 2), 'image/png'],
    ['a JPEG', jpeg(3, 2), 'image/jpeg'],
    ['a GIF', gif(3, 2), 'image/gif'],
    ['a WebP', webp(3, 2), 'image/webp'],
    ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
    ['an office document', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'application/zip'],
    ['notes', text('14:05 – Störung gemeldet 🔥'), 'text/plain'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1]), 'application/octet-stream'],
    ['broken UTF-8', new Uint8Array([0x61, 0xc3, 0x28]), 'application/octet-stream'],
  ])('%s shows in its bytes', (_, bytes, type) => expect(sniffType(bytes)).toBe(type));

  it('takes neither SVG nor HTML for a picture, whatever it is called', () => {
    for (const active of ['<svg onload="alert(1)"/>', '<!doctype html><script>alert(1)</script>'])
      expect(isPicture(sniffType(text(active)))).toBe(false);
  });

  it('takes nothing for a picture that only begins with a letter of one', () => {
    expect(sniffType(text('GIF89'))).toBe('text/plain');
    expect(sniffType(text('RIFFxxxxWAVE'))).toBe('text/plain');
  });

  it.each([
    ['PNG', png(640, 480)],
    ['JPEG', jpeg(640, 480)],
    ['GIF', gif(640, 480)],
    ['WebP', webp(640, 480)],
  ])('reads the size of a %s from its head', (_, bytes) =>
    expect(pictureSize(bytes)).toEqual({ width: 640, height: 480 }),
  );

  it('says nothing of the size of a picture that is cut off', () => {
    for (const bytes of [png(640, 480), jpeg(640, 480), gif(640, 480), webp(640, 480)])
      for (let length = 0; length < 24; length += 1) expect(pictureSize(bytes.slice(0, length))).toBeUndefined();
  });
});
