import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits, in letters that are allowed in an address and in a WebSocket subprotocol. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Compares digests, so that neither length nor content shows in the time it takes. */
export function isSameToken(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
