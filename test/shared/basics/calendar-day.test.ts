import { describe, expect, it } from 'vitest';
import { calendarDay } from '../../../shared/basics/calendar-day';

describe('a date as people write it', () => {
  it.each([
    ['2024-06-26', { day: '2024-06-26', isAmbiguous: false }],
    ['26/06/2024 09h00', { day: '2024-06-26', minutes: 540, isAmbiguous: false }],
    ['26.6.2024 9:05', { day: '2024-06-26', minutes: 545, isAmbiguous: false }],
    ['06/26/2024', { day: '2024-06-26', isAmbiguous: false }],
    ['05/06/2024', { day: '2024-06-05', isAmbiguous: true }],
  ])('reads %s', (text, day) => expect(calendarDay(text)).toEqual(day));

  it('takes the month first when told so', () =>
    expect(calendarDay('05/06/2024', 'month first')?.day).toBe('2024-05-06'));

  it.each(['', '26/06', '31/02/2024', '45/45/2024', '2024-13-01', '26/06/2024 25h00', 'soon'])('refuses %s', (text) =>
    expect(calendarDay(text)).toBeUndefined(),
  );
});
