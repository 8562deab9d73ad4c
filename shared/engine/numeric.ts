/**
 * ln, exp and the normal quantile from + − × ÷ √ and comparison only: the built-in ones differ in the last digit between
 * machines, and one digit is another drill.
 */

/** Natural logarithm of a positive number; error below 1e-15 relative to 1. */
export function ln(x: number): number {
  let mantissa = x;
  let exponent = 0;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const square = z * z;
  let sum = 0;
  for (let k = 39; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return 2 * z * sum + exponent * Math.LN2;
}

/** e to the power x, for |x| up to 700. */
export function exp(x: number): number {
  const twos = Math.floor(x / Math.LN2 + 0.5);
  const rest = x - twos * Math.LN2;
  let sum = 1;
  for (let k = 20; k >= 1; k -= 1) sum = 1 + (rest * sum) / k;
  for (let k = 0; k < twos; k += 1) sum *= 2;
  for (let k = 0; k > twos; k -= 1) sum /= 2;
  return sum;
}

export const power = (base: number, exponent: number): number =>
  base <= 0 ? (exponent === 0 ? 1 : 0) : exp(exponent * ln(base));

const CENTRE_A = [-3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1, 2.506628277459239]; // prettier-ignore
const CENTRE_B = [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1]; // prettier-ignore
const TAIL_C = [-7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783]; // prettier-ignore
const TAIL_D = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];

const horner = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, it) => sum * x + it, 0);

/** Quantile of the standard normal distribution for u in (0, 1): Acklam's rational approximation, relative error below 1.2e-9. */
export function normalQuantile(u: number): number {
  if (u > 0.5) return -normalQuantile(1 - u);
  if (u < 0.02425) {
    const q = Math.sqrt(-2 * ln(u));
    return horner(TAIL_C, q) / horner(TAIL_D, q);
  }
  const q = u - 0.5;
  return (horner(CENTRE_A, q * q) * q) / horner(CENTRE_B, q * q);
}
