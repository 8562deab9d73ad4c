import { z } from 'zod';
import { Duration, Key } from './ids';
import { Share } from './simulation';

/** Instants of exercise time; a quantile beyond the runs that get there is absent. */
export const Instants = z.object({ p50: Duration.optional(), p80: Duration.optional(), p95: Duration.optional() });
export type Instants = z.infer<typeof Instants>;

export const ServiceForecast = z.object({
  service: Key,
  /** Share of runs in which it meets its RTO; absent where it has none. */
  inTime: Share.optional(),
  /** When it is back at its MBCO for good. */
  back: Instants,
});
export type ServiceForecast = z.infer<typeof ServiceForecast>;

/** The rest of a live run from one moment, played many times by chance. It says nothing of what people will do. */
export const Forecast = z.object({
  /** The moment from which it was played. */
  at: Duration,
  runs: z.number().int(),
  end: Instants,
  /** Services that are interrupted, or are in any of the runs. */
  services: z.array(ServiceForecast),
});
export type Forecast = z.infer<typeof Forecast>;
