import { describe, expect, it } from 'vitest';
import { clockState } from '../../../../renderer/drills/room/clock-state';
import { storyTime } from '../../../../renderer/ui/story-time';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import type { Change } from '../../../../shared/model/journal';
import { boardWith, scenario } from '../../../shared/analysis/small-plan';

type Hold = Extract<Change, { kind: 'clock' }>['hold'];

const stands = (hold?: Hold) => {
  const clock: Change = { kind: 'clock', running: false, speed: 60, ...(hold === undefined ? {} : { hold }) };
  return clockState(boardWith([clock]), { at: 0, wall: 0, running: false, speed: 60 }, scenario);
};

describe('clockState', () => {
  it('says why the clock stands', () => {
    expect(stands({ kind: 'inject', inject: 'i2' })).toMatchObject({ word: 'HOLD', detail: 'inject 2' });
    expect(stands({ kind: 'paused', reason: 'break' })).toMatchObject({ word: 'PAUSED', detail: 'break' });
    expect(stands({ kind: 'interrupted' }).word).toBe('INTERRUPTED');
    expect(stands({ kind: 'trouble', reason: 'disk full' }).word).toBe('NOT SAVED');
    expect(stands().word).toBe('PAUSED');
  });

  it('says how fast it runs, by the clock itself and not by the last command', () => {
    const running = { at: 0, wall: 0, running: true, speed: 10 };
    expect(clockState(boardWith([]), running, scenario)).toMatchObject({ word: 'RUNNING', detail: '×10' });
  });

  it('says that it has ended, whatever the clock does', () => {
    const ended = boardWith([{ kind: 'ended', outcome: 'recovered' }]);
    expect(clockState(ended, { at: 0, wall: 0, running: true, speed: 1 }, scenario).word).toBe('ENDED');
  });
});

it('tells the time in the story across midnight', () => {
  expect(storyTime('23:27', 0)).toBe('23:27');
  expect(storyTime('23:27', HOUR + 42 * MINUTE)).toBe('01:09 +1 d');
  expect(storyTime('00:30', 50 * HOUR)).toBe('02:30 +2 d');
  expect(storyTime('00:30', -HOUR)).toBe('23:30 −1 d');
});
