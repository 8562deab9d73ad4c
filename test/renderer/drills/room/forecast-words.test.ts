import { describe, expect, it } from 'vitest';
import { forecastWords, type ForecastWords } from '../../../../renderer/drills/room/forecast-words';
import type { ServiceClock } from '../../../../shared/analysis/service-clocks';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import { shareOf } from '../../../../shared/analysis/simulation/wilson';
import type { Forecast } from '../../../../shared/model/forecast';

const down: ServiceClock = {
  key: 'web',
  name: 'Web',
  level: 0,
  mbco: 50,
  isDown: true,
  below: HOUR,
  state: 'running',
  rto: 4 * HOUR,
  rtoFrom: 'disruption',
  rpoState: 'none',
  dataAtRisk: [],
};
const forecast = (inTime: number): Forecast => ({
  at: HOUR,
  runs: 100,
  end: {},
  services: [{ service: 'web', inTime: shareOf(inTime, 100), back: { p50: 2 * HOUR, p80: 2 * HOUR + 40 * MINUTE } }],
});
const plain = (words: ForecastWords | undefined): string | undefined =>
  words && `${words.first} ${words.rest}`.replaceAll('\u00A0', ' ');

describe('the forecast in the room', () => {
  it('calls fewer than nine runs of ten in time a risk', () => {
    expect(forecastWords(forecast(89), down)?.isAtRisk).toBe(true);
    expect(plain(forecastWords(forecast(89), down))).toBe('RTO at risk: 89 % in time, P80 T+02:40');
    expect(plain(forecastWords(forecast(90), down))).toBe('90 % in time, P80 T+02:40');
  });

  it('says never where four of five runs never get there', () => {
    expect(forecastWords(forecast(10), down)?.long).toContain('P95 never');
  });

  it('says only when it is back once the RTO is missed', () => {
    expect(plain(forecastWords(forecast(0), { ...down, state: 'missed' }))).toBe('back P80 T+02:40');
  });

  it('says nothing of a service that stays up in every run', () => {
    expect(forecastWords(forecast(100), { ...down, isDown: false, state: 'met' })).toBeUndefined();
    expect(forecastWords(undefined, down)).toBeUndefined();
  });
});
