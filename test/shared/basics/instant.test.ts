import { describe, expect, it } from 'vitest';
import { parseInstant, shortInstant, storyClock } from '../../../shared/basics/instant';
import { DAY, HOUR, MINUTE, SECOND } from '../../../shared/basics/time';

describe('an instant as planners write it', () => {
  it.each([
    ['T+5', 5 * MINUTE],
    ['t + 90', 90 * MINUTE],
    ['T+01:20', HOUR + 20 * MINUTE],
    ['T+01:42:10', HOUR + 42 * MINUTE + 10 * SECOND],
    ['80', 80 * MINUTE],
    ['1 h 30', 90 * MINUTE],
    ['1 hr', HOUR],
    ['00:20:00', 20 * MINUTE],
    ['05:00', 5 * HOUR],
    ['PT2M', 2 * MINUTE],
    ['P1DT1H', DAY + HOUR],
    ['J+1', DAY],
  ])('reads %s', (text, at) => expect(parseInstant(text)).toBe(at));

  it('reads a day and a clock time of the story', () => {
    expect(parseInstant('J+1 09h00', { startsAt: '23:27' })).toBe(9 * HOUR + 33 * MINUTE);
    expect(parseInstant('D+0 23:40', { startsAt: '23:27' })).toBe(13 * MINUTE);
  });

  it('knows no clock time without the start of the story, nor one before it', () => {
    expect(parseInstant('J+1 09h00')).toBeUndefined();
    expect(parseInstant('J+0 09h00', { startsAt: '23:27' })).toBeUndefined();
    expect(parseInstant('J+1 25h00', { startsAt: '23:27' })).toBeUndefined();
  });

  it('takes 05:00 for five minutes when told so, but T+05:00 never', () => {
    expect(parseInstant('05:00', { clock: 'minutes' })).toBe(5 * MINUTE);
    expect(parseInstant('T+05:00', { clock: 'minutes' })).toBe(5 * HOUR);
  });

  it.each(['', 'T', 'soon', 'J-60', 'T-5', '-5', 'P', '12:75'])('refuses %s', (text) =>
    expect(parseInstant(text)).toBeUndefined(),
  );

  it('is written with seconds only where they matter', () => {
    expect(shortInstant(80 * MINUTE)).toBe('T+01:20');
    expect(shortInstant(80 * MINUTE + 5 * SECOND)).toBe('T+01:20:05');
  });

  it('is read on the clock of the story, with the day once it is another', () => {
    expect(storyClock(20 * MINUTE, '23:27')).toBe('23:47');
    expect(storyClock(HOUR, '23:27')).toBe('00:27 +1');
  });
});
