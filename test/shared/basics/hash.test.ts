import { hash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { assert, jsonValue, property } from 'fast-check';
import { canonicalJson } from '../../../shared/basics/canonical-json';
import { hashOf, hashWith } from '../../../shared/basics/hash';

const native = (text: string): string => hash('sha256', text);
const reset = (): void => hashWith(native);

describe('the hash of a piece of data', () => {
  afterEach(reset);

  it('is the same by Node’s own SHA-256 and by the one of the page', async () => {
    const { sha256 } = await import('@noble/hashes/sha2.js');
    const { bytesToHex, utf8ToBytes } = await import('@noble/hashes/utils.js');
    const noble = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
    assert(
      property(jsonValue(), (value) => {
        hashWith(native);
        const by = hashOf(value);
        hashWith(noble);
        return hashOf(value) === by;
      }),
    );
  });

  it('does not depend on the order in which fields were set, nor on absent ones', () => {
    expect(hashOf({ b: 1, a: [{ d: undefined, c: 'é' }] })).toBe(hashOf({ a: [{ c: 'é' }], b: 1 }));
    expect(canonicalJson({ b: 1, a: undefined, A: [undefined, null] })).toBe('{"A":[null,null],"b":1}');
    expect(canonicalJson({ a: undefined })).toBe('{}');
  });

  it('is JSON that says the same', () => {
    assert(
      property(jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
