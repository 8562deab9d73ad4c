/** What a file is by its first bytes. Its name and what a browser says of it are not believed. */
export type FileType =
  | 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'application/pdf' | 'application/zip' | 'text/plain' | 'application/octet-stream'; // prettier-ignore

/** Pictures that are shown. SVG is not among them: it can hold scripts, so it is kept and never drawn. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
export const isPicture = (type: string): boolean => PICTURES.has(type);

export function sniffType(bytes: Uint8Array): FileType {
  const begins = (...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  const says = (text: string, at: number): boolean =>
    Array.from(text).every((char, i) => bytes[at + i] === char.charCodeAt(0));
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (says('GIF87a', 0) || says('GIF89a', 0)) return 'image/gif';
  if (says('RIFF', 0) && says('WEBP', 8)) return 'image/webp';
  if (says('%PDF-', 0)) return 'application/pdf';
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return 'application/zip';
  return isText(bytes) ? 'text/plain' : 'application/octet-stream';
}

/** What is said of a kind of file in a list. */
export const TYPE_WORDS: Readonly<Record<FileType, string>> = {
  'image/png': 'picture',
  'image/jpeg': 'picture',
  'image/gif': 'picture',
  'image/webp': 'picture',
  'application/pdf': 'PDF',
  'application/zip': 'archive or office document',
  'text/plain': 'text',
  'application/octet-stream': 'file',
};

const LOOKED_AT = 8_192;

/** UTF-8 without control characters, as far as it is looked at. */
function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, LOOKED_AT);
  if (start.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  let left = 0;
  for (const byte of start) {
    if (left > 0) {
      if (byte >> 6 !== 0b10) return false;
      left -= 1;
    } else if (byte >= 0x80) {
      left = byte >> 5 === 0b110 ? 1 : byte >> 4 === 0b1110 ? 2 : byte >> 3 === 0b11110 ? 3 : -1;
      if (left < 0) return false;
    }
  }
  return left === 0 || bytes.length > LOOKED_AT;
}
