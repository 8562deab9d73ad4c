import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../../shared/basics/parse-duration';
import { DAY, formatDuration, HOUR, MINUTE, SECOND } from '../../../shared/basics/time';

describe('parseDuration', () => {
  it.each([
    ['90', 90 * MINUTE],
    ['90 min', 90 * MINUTE],
    ['1 h 30', 90 * MINUTE],
    ['1h30', 90 * MINUTE],
    ['1:30', 90 * MINUTE],
    ['1.5 h', 90 * MINUTE],
    ['2 d 3 h', 2 * DAY + 3 * HOUR],
    ['45 s', 45 * SECOND],
    ['5 min 30 s', 5 * MINUTE + 30 * SECOND],
    ['5 min 30', 5 * MINUTE + 30 * SECOND],
    ['0', 0],
  ])('reads %s', (text, ms) => expect(parseDuration(text)).toBe(ms));

  it.each(['', 'soon', '-5', '1 fortnight', '1:75', 'h', '1..5'])('does not guess at %j', (text) =>
    expect(parseDuration(text)).toBeUndefined(),
  );

  it('reads back what is shown, wherever whole minutes are shown', () => {
    for (const ms of [MINUTE, 14 * MINUTE, 90 * MINUTE, 91 * MINUTE, 16 * HOUR + 5 * MINUTE, 3 * DAY, 75 * HOUR])
      expect(parseDuration(formatDuration(ms))).toBe(ms);
  });
});
