import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../shared/basics/time';
import { Backlog } from '../../../shared/engine/backlog';
import { demandCurve } from '../../../shared/engine/demand';

/** Half of normal by night, normal by day. */
const office = [
  { from: '08:00', percent: 100 },
  { from: '20:00', percent: 50 },
];

describe('demand over the day', () => {
  it('is that of the clock time of the story; the last of a day goes on into the next', () => {
    const curve = demandCurve(office, '06:00');
    expect([0, 2 * HOUR, 13 * HOUR, 14 * HOUR, DAY].map((at) => curve.at(at))).toEqual([50, 100, 100, 50, 50]);
    expect([0, 2 * HOUR, 14 * HOUR].map((at) => curve.next(at) / HOUR)).toEqual([2, 14, 26]);
  });

  it('is normal, always, where nothing is said', () => {
    expect(demandCurve().at(5)).toBe(100);
    expect(demandCurve().next(5)).toBe(Infinity);
  });
});

describe('a backlog', () => {
  it('grows by what is asked and not done, and is gone after as much has been done beyond what is asked', () => {
    const backlog = new Backlog(demandCurve(office, '18:00'));
    backlog.advance(4 * HOUR, 0); // two hours at 100 %, two at 50 %
    expect(backlog.amount).toBe(3 * HOUR);
    // at full level half an hour of it is done in each hour of the night; ten hours of night are left
    backlog.advance(9 * HOUR, 100);
    expect(backlog.amount).toBe(0.5 * HOUR);
    expect(backlog.caughtUp(100)).toBe(10 * HOUR);
    expect(backlog.peak).toBe(3 * HOUR);
  });

  it('waits for the night where the day asks for everything', () => {
    const backlog = new Backlog(demandCurve(office, '08:00'));
    backlog.advance(HOUR, 0);
    expect(backlog.caughtUp(100)).toBe(14 * HOUR);
  });

  it('never goes where what is asked is never less than what can be done', () => {
    const backlog = new Backlog(demandCurve([{ from: '00:00', percent: 100 }]));
    backlog.advance(HOUR, 40);
    expect(backlog.caughtUp(100)).toBe(Infinity);
    expect(backlog.caughtUp(160)).toBe(2 * HOUR);
  });

  it('follows an effect that asks for more in place of the day', () => {
    const backlog = new Backlog(demandCurve(office));
    backlog.advance(HOUR, 100, 150);
    expect(backlog.amount).toBe(0.5 * HOUR);
    backlog.begin();
    expect([backlog.amount, backlog.peak, backlog.caughtUp(100)]).toEqual([0, 0, 0]);
  });
});
