import { atLeast, atMost, type Figure } from '../../torture/figures';
import { median } from './child';

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
  /** Runs by the clock of two, over those of one. */
  readonly workersGain: number;
  readonly cppGain: number | undefined;
  /** 24 plans like ref-recovery at once: runs of all of them. */
  readonly together: number;
  /** CPU seconds for all single and double failures of 42 steps × 10,000 runs, in full and as the app tries them. */
  readonly failures: number;
  readonly failuresInApp: number;
  /** CPU time of one event, microseconds, by name of the measurement. */
  readonly event: Readonly<Record<string, number>>;
}

export function figuresOf(rounds: readonly Round[]): readonly Figure[] {
  const of = (value: (round: Round) => number | undefined): number =>
    Math.round(median(rounds.map(value).filter((it) => it !== undefined)) * 10_000) / 10_000;
  const told = (name: string, value: (round: Round) => number | undefined): Figure => ({
    name,
    value: of(value),
    target: '-',
    ok: true,
  });
  const knows = (value: (round: Round) => number | undefined): boolean => rounds.some((it) => value(it) !== undefined);
  const ratio = (a: number, b: number | undefined): number | undefined => (b === undefined ? undefined : a / b);
  return [
    told('base_runs_per_cpu_s', (it) => it.base),
    told('stress_runs_per_cpu_s', (it) => it.stress),
    ...(knows((it) => it.cppBase)
      ? [
          told('cpp_base_runs_per_cpu_s', (it) => it.cppBase),
          atLeast('base_over_cpp', of((it) => ratio(it.base, it.cppBase)), 0.45), // prettier-ignore
          atLeast('stress_over_cpp', of((it) => ratio(it.stress, it.cppStress)), 0.45), // prettier-ignore
          told('cpp_gain_of_two_processes', (it) => it.cppGain),
        ]
      : []),
    told('gain_of_two_workers', (it) => it.workersGain),
    ...(knows((it) => it.cppGain) && of((it) => it.cppGain) >= FREE_CORE
      ? [atLeast('two_workers_over_two_cpp', of((it) => ratio(it.workersGain, it.cppGain)), 0.85)] // prettier-ignore
      : []),
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
