const BITS = 11;
const PARTS = 1 << BITS;

/**
 * Samples in ascending order, Infinity last. Times are whole milliseconds, mostly of less than 49 days: such are put in
 * order by their digits, which takes an eighth of the time of comparing them. Others are compared.
 */
export function ascending(samples: Float64Array): Float64Array {
  const whole = new Uint32Array(samples.length);
  let count = 0;
  let most = 0;
  for (let i = 0; i < samples.length; i += 1) {
    const sample = samples[i]!;
    if (sample === Infinity) continue;
    if (sample >>> 0 !== sample) return samples.toSorted();
    whole[count] = sample;
    count += 1;
    most = Math.max(most, sample);
  }
  const sorted = new Float64Array(samples.length).fill(Infinity, count);
  sorted.set(byDigits(whole.subarray(0, count), most));
  return sorted;
}

function byDigits(values: Uint32Array, most: number): Uint32Array {
  let from = values;
  let to: Uint32Array = new Uint32Array(values.length);
  for (let shift = 0; shift < 32 && most >>> shift > 0; shift += BITS) {
    sortByDigit(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

/** By the bits from `shift` on; those that have the same keep their order. */
function sortByDigit(from: Uint32Array, to: Uint32Array, shift: number): void {
  const places = new Uint32Array(PARTS);
  const digitOf = (value: number): number => (value >>> shift) & (PARTS - 1);
  for (let i = 0; i < from.length; i += 1) places[digitOf(from[i]!)]! += 1;
  let next = 0;
  for (let digit = 0; digit < PARTS; digit += 1) {
    const count = places[digit]!;
    places[digit] = next;
    next += count;
  }
  for (let i = 0; i < from.length; i += 1) {
    const value = from[i]!;
    to[places[digitOf(value)]!++] = value;
  }
}
