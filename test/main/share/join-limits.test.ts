import { describe, expect, it } from 'vitest';
import { isJoinCode, newJoinCode } from '../../../main/share/join-code';
import { JoinLimits } from '../../../main/share/join-limits';
import { networkOf } from '../../../main/share/network-of';

const start = 1_000_000;

/** Tries wrong codes as fast as they are looked at, for `ms`, from as many addresses; how many were looked at. */
function guess(limits: JoinLimits, ms: number, addresses: readonly string[]): number {
  let evaluated = 0;
  for (let now = start; now <= start + ms; now += 5)
    for (const address of addresses) {
      if (limits.wait(address, now) > 0) continue;
      evaluated += 1;
      limits.failed(address, now);
    }
  return evaluated;
}

describe('guessing the code', () => {
  it('looks at no more than 36 guesses in 6 seconds, from however many addresses', () => {
    const many = Array.from({ length: 200 }, (_, n) => `10.0.${n}.1`);
    expect(guess(new JoinLimits(start), 6_000, many)).toBe(36);
  });

  it('looks at 11 of one address in that time, and lets everybody else go on', () => {
    const limits = new JoinLimits(start);
    expect(guess(limits, 6_000, ['10.0.0.1'])).toBe(11);
    expect(limits.wait('10.0.0.1', start + 6_001)).toBeGreaterThan(5_000);
    expect(limits.wait('10.0.0.2', start + 6_001)).toBe(0);
  });

  it('comes to 3,630 looked at in an hour: one chance in 300 million', () => {
    const many = Array.from({ length: 100 }, (_, n) => `10.0.${n}.1`);
    expect(guess(new JoinLimits(start), 20_000, many)).toBe(50); // 30 at once, then one a second
    expect((30 + 60 * 60) / 32 ** 8).toBeLessThan(3.4e-9);
  });

  it('counts a whole IPv6 network as one visitor', () => {
    expect(networkOf('2001:db8:1:2::7')).toBe(networkOf('2001:db8:1:2:aaaa::1'));
    expect(networkOf('2001:db8:1:2::7')).not.toBe(networkOf('2001:db8:1:3::7'));
    expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(networkOf('::1')).toBe('0:0:0:0');
  });

  it('remembers a bounded number of addresses, whoever floods', () => {
    const limits = new JoinLimits(start);
    for (let n = 0; n < 10_000; n++) limits.failed(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`, start);
    expect(limits.remembered).toBeLessThanOrEqual(2_000);
    expect(limits.wrong).toBe(10_000);
  });
});

describe('the code', () => {
  it('has 8 of 32 symbols that cannot be mistaken, each as likely', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 8_000; n++)
      for (const symbol of newJoinCode()) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    expect([...counts.keys()].toSorted().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(300);
    expect(newJoinCode()).toHaveLength(8);
  });

  it('is known however it is typed', () => {
    expect(isJoinCode('ab0d-1xyz', 'AB0D1XYZ')).toBe(true);
    expect(isJoinCode(' abod lxyz ', 'AB0D1XYZ')).toBe(true);
    expect(isJoinCode('AB0D1XY', 'AB0D1XYZ')).toBe(false);
  });
});
