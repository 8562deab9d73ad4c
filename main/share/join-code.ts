import { randomBytes } from 'node:crypto';
import { isSameToken } from '../hosting/token';

/** 32 symbols of which none looks like another: no I, L, O and U (Crockford's). */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** 40 bits of chance, to be read out and typed. */
export function newJoinCode(): string {
  const bytes = randomBytes(LENGTH);
  return Array.from(bytes, (byte) => SYMBOLS.charAt(byte % SYMBOLS.length)).join('');
}

/** As people type it: small letters, gaps, and what looks like a symbol. */
export const readJoinCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

export const isJoinCode = (typed: string, code: string): boolean => isSameToken(readJoinCode(typed), code);
