import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln, normalQuantile, power } from '../../../shared/engine/numeric';

const off = (value: number, right: number): number => Math.abs(value - right) / Math.max(1e-300, Math.abs(right));
const exponents = fc.double({ min: -300, max: 300, noNaN: true });

describe('ln, exp and power', () => {
  it('agree with the built-in ones to 1e-13, from the smallest number to the largest', () => {
    fc.assert(
      fc.property(exponents, fc.double({ min: 1, max: 10, noNaN: true }), (exponent, mantissa) => {
        const x = mantissa * 10 ** Math.trunc(exponent);
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(Math.log(x))));
      }),
    );
    fc.assert(
      fc.property(exponents, (x) => {
        expect(off(exp(x), Math.exp(x))).toBeLessThan(1e-13);
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        (base, x) => {
          expect(off(power(base, x), base ** x)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('are exact where it matters', () => {
    expect([ln(1), exp(0), power(0, 0), power(0, 2), power(5, 0)]).toEqual([0, 1, 1, 0, 1]);
    expect(ln(Number.MIN_VALUE)).toBeCloseTo(-744.4400719213812, 10);
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: -200, max: 200, noNaN: true }), (x) => {
        expect(Math.abs(ln(exp(x)) - x)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('the normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.8413447460685429, 1],
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.995, 2.5758293035489004],
    [0.999, 3.090232306167813],
    [1e-5, -4.264890793922602],
    [1e-10, -6.361340902404056],
  ])('of %d is %d', (u, z) => {
    expect(Math.abs(normalQuantile(u) - z)).toBeLessThanOrEqual(2e-9 * Math.max(1, Math.abs(z)));
  });

  it('is symmetrical, and never falls where two formulas meet', () => {
    for (const u of [2 ** -30, 2 ** -8, 0.125, 0.375]) expect(normalQuantile(1 - u)).toBe(-normalQuantile(u));
    const around = Array.from({ length: 400 }, (_, i) => normalQuantile(0.02425 + (i - 200) * 1e-12));
    expect(around).toEqual(around.toSorted((a, b) => a - b));
  });
});
