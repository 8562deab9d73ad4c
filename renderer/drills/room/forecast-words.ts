import type { ServiceClock } from '../../../shared/analysis/service-clocks';
import { formatInstant } from '../../../shared/basics/time';
import type { Forecast, ServiceForecast } from '../../../shared/model/forecast';
import { intervalText, shareText } from '../../../shared/report/simulation/figures';

/** Nine runs of ten in time is what a plan is asked for; fewer is a risk worth saying while it can still be turned. */
const ENOUGH = 0.9;

export interface ForecastWords {
  readonly isAtRisk: boolean;
  /** "RTO at risk: 34 %", which is never cut, and "in time, P80 T+02:40", which may be. */
  readonly first: string;
  readonly rest: string;
  readonly long: string;
}

/** What the forecast says of a service; nothing where nothing is left to say. */
export function forecastWords(forecast: Forecast | undefined, clock: ServiceClock): ForecastWords | undefined {
  const service = forecast?.services.find((it) => it.service === clock.key);
  if (forecast === undefined || service === undefined) return undefined;
  const { inTime } = service;
  const isOpen = clock.state !== 'missed' && inTime !== undefined;
  const falls = clock.isDown || (isOpen && inTime.count < inTime.of);
  if (!falls) return undefined;
  const isAtRisk = isOpen && inTime.count / inTime.of < ENOUGH;
  const times = `P80 ${instant(service.back.p80)}`;
  const [first, rest] = isOpen
    ? [`${isAtRisk ? 'RTO at risk: ' : ''}${shareText(inTime)}`, `in time, ${times}`]
    : ['back', times];
  return { isAtRisk, first, rest, long: long(forecast, service) };
}

/** To the minute: a forecast is no surer than that. */
const instant = (at: number | undefined): string => (at === undefined ? 'never' : formatInstant(at).slice(0, -3));

function long({ at, runs }: Forecast, { inTime, back: { p50, p80, p95 } }: ServiceForecast): string {
  const share = inTime ? `in time in ${shareText(inTime)} of ${runs} runs (${intervalText(inTime)}); ` : '';
  return `Forecast from ${formatInstant(at)}, by the plan and by chance: ${share}back at P50 ${instant(p50)}, P80 ${instant(p80)}, P95 ${instant(p95)}`;
}
