// Pictures as files: real ones where they are drawn, heads alone where only the head is read.
import { deflateSync } from 'node:zlib';

const joined = (...parts: (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const be32 = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const le16 = (n: number): number[] => [n & 255, n >>> 8];

/** A whole PNG of one grey. */
export function png(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Uint8Array): Uint8Array =>
    joined(be32(data.length), name, data, be32(crc(joined(name, data))));
  const head = joined(be32(width), be32(height), [8, 0, 0, 0, 0]);
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0;
  return joined([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())); // prettier-ignore
}

/** A whole grey JPEG of 16 by 16 pixels that says it is as large as asked: what is embedded is copied, not decoded. */
export function jpeg(width: number, height: number, padding = 0): Uint8Array {
  const bytes = Buffer.from(GREY, 'base64');
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return padding === 0 ? bytes : joined(bytes, new Uint8Array(padding));
}

const GREY =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKAA/9k=';

export const gif = (width: number, height: number): Uint8Array =>
  joined('GIF89a', le16(width), le16(height), new Uint8Array(40));

export const webp = (width: number, height: number): Uint8Array =>
  joined('RIFF', [60, 0, 0, 0], 'WEBPVP8 ', [40, 0, 0, 0], [0, 0, 0, 0x9d, 0x01, 0x2a], le16(width), le16(height), new Uint8Array(30)); // prettier-ignore

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
