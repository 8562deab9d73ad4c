import { afterEach, describe, expect, it, vi } from 'vitest';
import { evenNow, hearClock, setBy } from '../../../renderer/client/even-time';
import { clockNotice } from '../../../renderer/drills/room/use-clock-notice';
import { HOUR, MINUTE, SECOND } from '../../../shared/basics/time';

const reading = { at: 0, wall: Date.UTC(2026, 10, 29, 9, 0), running: true, speed: 1 };

describe('the time that a page shows', () => {
  afterEach(() => void vi.useRealTimers());

  it('is the program’s and goes on evenly while this computer’s clock is set', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    hearClock(reading);
    vi.advanceTimersByTime(4 * SECOND);
    vi.setSystemTime(Date.now() - HOUR);

    expect(evenNow()).toBe(reading.wall + 4 * SECOND);
    expect(setBy(reading.wall + 4 * SECOND - HOUR)).toBe(-HOUR);
  });

  it('is said in one calm sentence when the clock was set', () => {
    expect(clockNotice(-HOUR)).toBe(
      'The clock of this computer was set 60 min back. The drill goes on evenly: no time of it is lost or counted twice.',
    );
    expect(clockNotice(90 * MINUTE)).toMatch(/set 90 min forward/);
    expect(clockNotice(2 * SECOND)).toMatch(/right again/);
  });
});
