import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json';

type Digest = (text: string) => string;

let digest: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * Where the program has a SHA-256 of its own that answers at once, long records are checked several times as fast.
 * @param own SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal
 */
export function hashWith(own: Digest): void {
  digest = own;
}

/** SHA-256 of the canonical JSON of `value`, in lower-case hexadecimal. */
export const hashOf = (value: unknown): string => digest(canonicalJson(value));

/** The same of a text that is canonical JSON already. */
export const hashOfText = (text: string): string => digest(text);
