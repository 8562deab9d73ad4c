import { describe, expect, it } from 'vitest';
import { readClock } from '../../../renderer/client/read-clock';

describe('the clock of a run', () => {
  it('stands while it is paused', () => {
    expect(readClock({ at: 5000, wall: 0, running: false, speed: 60 }, 10_000)).toBe(5000);
  });

  it('goes on at its speed while it runs', () => {
    expect(readClock({ at: 5000, wall: 1000, running: true, speed: 60 }, 2000)).toBe(65_000);
  });

  it('never shows less than was read, even when the wall clock was set back', () => {
    expect(readClock({ at: 5000, wall: 1000, running: true, speed: 60 }, 0)).toBe(5000);
  });
});
