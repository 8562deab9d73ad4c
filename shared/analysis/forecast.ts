import type { Ms } from '../basics/time';
import type { Checkpoint } from '../engine/drill';
import type { RestOfRun } from '../engine/rest-of-run';
import type { Service } from '../model/catalogue';
import type { Forecast, Instants, ServiceForecast } from '../model/forecast';
import type { ZeroPoint } from '../model/guard';
import type { FrozenRun } from '../model/run';
import type { Workflow } from '../model/workflow';
import { addInterruptions, type Interruptions } from './interruptions';
import { timeToMbco } from './service-clocks';
import { quantile } from './simulation/quantiles';
import { shareOf } from './simulation/wilson';

/** What the record says up to the moment from which the rest is played. */
export interface SoFar {
  readonly interruptions: Interruptions;
  readonly zeroPoints: Readonly<Partial<Record<ZeroPoint, Ms>>>;
}

/** A live run as it stands, everything due handled. */
export interface LiveMoment {
  readonly frozen: FrozenRun;
  readonly checkpoint: Checkpoint;
  readonly at: Ms;
  readonly so: SoFar;
}

/** One run of the rest: by service, in the order of the plan. Infinity for never. */
export interface RestPlayed {
  readonly end: Ms;
  readonly toMbco: readonly Ms[];
  /** When it is back for good; undefined where it was never interrupted. */
  readonly back: readonly (Ms | undefined)[];
}

export interface RestAsked {
  readonly seed: number;
  /** Number of the first run. */
  readonly from: number;
  readonly runs: number;
  /** Says when there is no time left for another run. */
  readonly isTimeUp: () => boolean;
}

/** Plays the rest of a run as often as there is time for. */
export function playRest(rest: RestOfRun, workflow: Workflow, so: SoFar, asked: RestAsked): readonly RestPlayed[] {
  const played: RestPlayed[] = [];
  for (let i = 0; i < asked.runs && !(i > 0 && asked.isTimeUp()); i += 1) {
    let { interruptions } = so;
    const zeroPoints = { ...so.zeroPoints };
    const end = rest.play({ seed: asked.seed, run: asked.from + i }, ({ at, changes }) => {
      interruptions = addInterruptions(interruptions, { at, changes }, workflow);
      for (const change of changes) if (change.kind === 'zero-point') zeroPoints[change.point] ??= at;
    });
    const past = workflow.services.map(({ key }) => interruptions[key] ?? []);
    played.push({
      end,
      toMbco: workflow.services.map(({ rtoFrom = 'disruption' }, s) => timeToMbco(past[s] ?? [], zeroPoints[rtoFrom])),
      back: past.map((all) => (all.length === 0 ? undefined : (all.at(-1)?.to ?? Infinity))),
    });
  }
  return played;
}

/** What the runs say together, of the services that are interrupted in any of them. */
export function forecastOf(at: Ms, { services }: Workflow, played: readonly RestPlayed[]): Forecast {
  return {
    at,
    runs: played.length,
    end: instants(played.map(({ end }) => end)),
    services: services.flatMap((service, s) =>
      played.some(({ back }) => back[s] !== undefined) ? [serviceForecast(service, s, played)] : [],
    ),
  };
}

function serviceForecast({ key, rto }: Service, s: number, played: readonly RestPlayed[]): ServiceForecast {
  const isInTime = ({ toMbco, back }: RestPlayed): boolean =>
    rto === 0 ? back[s] === undefined : (toMbco[s] ?? Infinity) <= (rto ?? Infinity);
  return {
    service: key,
    ...(rto !== undefined && { inTime: shareOf(played.filter(isInTime).length, played.length) }),
    back: instants(played.map(({ back }) => back[s] ?? 0)),
  };
}

function instants(times: readonly Ms[]): Instants {
  const sorted = Float64Array.from(times).toSorted();
  const at = (share: number): number => quantile(sorted, share) ?? Infinity;
  const found = { p50: at(0.5), p80: at(0.8), p95: at(0.95) };
  return Object.fromEntries(Object.entries(found).filter(([, time]) => time < Infinity));
}
