import { describe, expect, it } from 'vitest';
import { address, parseAddress } from '../../../renderer/client/navigation';

describe('an address', () => {
  it('leads to a place, to what is open in it, and carries what is asked', () => {
    const { place, path, query } = parseAddress('#/drills/run_1?hints=1');

    expect([place, path, query.get('hints')]).toEqual(['drills', ['run_1'], '1']);
  });

  it('is home when it is empty, holds a token or cannot be read', () => {
    for (const hash of ['', '#', '#/', '#token=abc', '#nonsense']) expect(parseAddress(hash).place).toBe('home');
  });

  it('survives a mistyped escape', () => {
    expect(parseAddress('#/plans/%E0%A4%A').path).toEqual([]);
  });

  it('brings every id back as it was', () => {
    const id = 'a/b ?#ü%';

    expect(parseAddress(address('plans', id)).path).toEqual([id]);
  });
});
