import { expect, it } from 'vitest';
import { dataLossWords, rtoWords } from '../../../../renderer/drills/room/service-words';
import type { ServiceClock } from '../../../../shared/analysis/service-clocks';
import { HOUR } from '../../../../shared/basics/time';

const clock = (change: Partial<ServiceClock>): ServiceClock => ({
  key: 'db', name: 'Database', level: 0, mbco: 100, isDown: true, below: 0, state: 'running', rto: 3 * HOUR,
  rtoFrom: 'disruption', rpoState: 'open', dataAtRisk: [], ...change,
}); // prettier-ignore

it('counts down, then up, and keeps the result', () => {
  expect(rtoWords(clock({ rtoLeft: 2 * HOUR }))).toBe('RTO in 2 h 00');
  expect(rtoWords(clock({ state: 'missed', rtoLeft: -2 * HOUR }))).toBe('RTO over by 2 h 00');
  expect(rtoWords(clock({ state: 'missed', recoveredIn: 5 * HOUR }))).toBe('RTO missed by 2 h 00');
  expect(rtoWords(clock({ state: 'met', recoveredIn: 2 * HOUR }))).toBe('RTO met in 2 h 00');
  expect(rtoWords(clock({ state: 'not interrupted', mbco: 50 }))).toBe('minimum met');
});

it('tells the least that can be lost until something is restored', () => {
  const dataAtRisk = [24, 6].map((hours) => ({ by: 'x', age: hours * HOUR, isOverRpo: true }));
  expect(dataLossWords(clock({ dataAtRisk }))).toBe('6 h 00 of data at risk');
  expect(dataLossWords(clock({ dataAtRisk, dataLoss: 24 * HOUR, rpoState: 'missed' }))).toBe('RPO missed (24 h 00)');
});
