import { atLeast, atMost, type Figure } from '../../torture/figures';
import { median } from './child';
import type { Gains } from './gains';
import type { InApp } from './in-app';

/** Steps of the plans on which the cost of an event is measured as plans grow. */
export const SIZES = ['10', '40', '160', '640'];
/** Below this gain of two C++ processes there is no second core to speak of, and nothing to hold two workers against. */
const FREE_CORE = 1.6;

/** What one round measured; absent where the peer is. Rates are runs per CPU second. */
export interface Round {
  readonly base: number;
  readonly stress: number;
  readonly cppBase: number | undefined;
  readonly cppStress: number | undefined;
  readonly simpy: number | undefined;
  readonly simscript: number | undefined;
  readonly xstate: number;
  readonly gains: Two;
  /** 24 plans like ref-recovery at once: runs of all of them. */
  readonly together: number;
  /** CPU seconds for all single and double failures of 42 steps × 10,000 runs, in full and as the app tries them. */
  readonly failures: number;
  readonly failuresInApp: number;
  /** CPU time of one event, microseconds, by name of the measurement. */
  readonly event: Readonly<Record<string, number>>;
}

/** What two can do that one cannot: the kernel alone, and the app as a whole. */
export type Two = Gains & { readonly inApp: InApp };

/** What two worker threads gain over one, against two C++ processes. A gain that is not known had no free core in any round. */
export function figuresOfGains(rounds: readonly Two[]): readonly Figure[] {
  const { of, told, knows } = over(rounds);
  const counts = knows(({ workers, cpp }) => workers && cpp) && of((it) => it.cpp) >= FREE_CORE;
  return [
    told('cores_taken_by_others', (it) => it.others),
    ...(knows((it) => it.cpp) ? [told('cpp_gain_of_two_processes', (it) => it.cpp)] : []),
    ...(knows((it) => it.workers) ? [told('gain_of_two_workers', (it) => it.workers)] : []),
    ...(counts
      ? [atLeast('two_workers_over_two_cpp', of(({ workers, cpp }) => ratio(workers, cpp)), 0.85)] // prettier-ignore
      : []),
    told('100000_runs_in_app_one_worker_s', ({ inApp }) => inApp.oneWorker),
    told('100000_runs_in_app_two_workers_s', ({ inApp }) => inApp.twoWorkers),
  ];
}

/** Medians over rounds, of those that know the figure. */
function over<R>(rounds: readonly R[]): Over<R> {
  const of = (value: (round: R) => number | undefined): number =>
    Math.round(median(rounds.map(value).filter((it) => it !== undefined)) * 10_000) / 10_000;
  return {
    of,
    told: (name, value) => ({ name, value: of(value), target: '-', ok: true }),
    knows: (value) => rounds.some((it) => value(it) !== undefined),
  };
}

interface Over<R> {
  readonly of: (value: (round: R) => number | undefined) => number;
  readonly told: (name: string, value: (round: R) => number | undefined) => Figure;
  readonly knows: (value: (round: R) => number | undefined) => boolean;
}

const ratio = (a: number | undefined, b: number | undefined): number | undefined => a && b && a / b;

export function figuresOf(rounds: readonly Round[]): readonly Figure[] {
  const { of, told, knows } = over(rounds);
  return [
    told('base_runs_per_cpu_s', (it) => it.base),
    told('stress_runs_per_cpu_s', (it) => it.stress),
    ...(knows((it) => it.cppBase)
      ? [
          told('cpp_base_runs_per_cpu_s', (it) => it.cppBase),
          atLeast('base_over_cpp', of((it) => ratio(it.base, it.cppBase)), 0.45), // prettier-ignore
          atLeast('stress_over_cpp', of((it) => ratio(it.stress, it.cppStress)), 0.45), // prettier-ignore
        ]
      : []),
    ...figuresOfGains(rounds.map((it) => it.gains)),
    ...(knows((it) => it.simpy) ? [atLeast('base_over_simpy', of((it) => ratio(it.base, it.simpy)), 140)] : []), // prettier-ignore
    ...(knows((it) => it.simscript)
      ? [atLeast('base_over_simscript', of((it) => ratio(it.base, it.simscript)), 140)] // prettier-ignore
      : []),
    told('base_over_xstate', (it) => it.base / it.xstate),
    atLeast('everything_over_base_per_event', of(({ event }) => ratio(event['base'] ?? 0, event['everything'])), 0.5), // prettier-ignore
    atMost('failures_903_cases_cpu_s', of((it) => it.failures), 90), // prettier-ignore
    told('failures_903_cases_in_app_cpu_s', (it) => it.failuresInApp),
    told('24_plans_at_once_1000_runs_cpu_s', (it) => 1000 / it.together),
    ...SIZES.slice(1).map((size, i) => growth(SIZES[i] ?? '', size)),
  ];

  function growth(before: string, size: string): Figure {
    const most = Math.log(Number(size)) / Math.log(Number(before));
    return atMost(
      `event_${size}_steps_over_${before}`,
      of(({ event }) => ratio(event[`steps ${size}`] ?? 0, event[`steps ${before}`])),
      Math.round(most * 100) / 100,
    );
  }
}
