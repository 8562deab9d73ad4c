import { describe, expect, it } from 'vitest';
import { readAnew } from '../../../shared/model/clock-reading';

describe('a clock that is read again', () => {
  const running = { at: 60_000, wall: 1_000, running: true, speed: 60 };

  it('has gone on at its speed where it runs', () => {
    expect(readAnew(running, 3_500)).toEqual({ ...running, at: 210_000, wall: 3_500 });
  });

  it('stands where it stands, and never goes back', () => {
    expect(readAnew({ ...running, running: false }, 3_500)).toMatchObject({ at: 60_000, wall: 3_500 });
    expect(readAnew(running, 0)).toMatchObject({ at: 60_000 });
  });
});
