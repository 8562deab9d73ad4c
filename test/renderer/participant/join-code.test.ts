import { describe, expect, it } from 'vitest';
import { codeIn, inGroups } from '../../../renderer/participant/join/join-code';

describe('the code of a shared drill', () => {
  it('comes out of the fragment of the address, which no server is sent', () => {
    expect(codeIn('#code=K7QD-93XM')).toBe('K7QD-93XM');
    expect(codeIn('')).toBe('');
    expect(codeIn('#token=x')).toBe('');
  });

  it('is shown in two groups however it was typed, and left alone while it is not whole', () => {
    expect(inGroups('k7qd 93xm')).toBe('K7QD-93XM');
    expect(inGroups('K7QD-93XM')).toBe('K7QD-93XM');
    expect(inGroups('k7q')).toBe('k7q');
    expect(inGroups(' ')).toBe('');
  });
});
