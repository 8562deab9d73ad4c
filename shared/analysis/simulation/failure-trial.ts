import type { Ms } from '../../basics/time';
import { createKernel } from '../../engine/kernel/create-kernel';
import { tablesOf } from '../../engine/kernel/tables';
import type { FailureCase, FailureCell, FailureSettings, FailureVerdict, SingleFailure } from '../../model/failures';
import type { Service } from '../../model/catalogue';
import type { Share } from '../../model/simulation';
import type { CasePlan } from './failure-list';
import { plannedRun, type PlannedRun, type PlannedService } from './planned-run';
import { serviceTimes } from './service-times';
import type { Subject } from './subject';
import { touchedBy } from './touched-by-failure';
import { shareOf } from './wilson';
import { withFailures, type Failing } from './with-failures';

const nothing: Failing = { failures: [], at: 0 };

/** Runs that show whether chance makes a difference at all, and the width at which a share is known well enough. */
const PILOT = 100;
const STEP = 400;
const WIDE_ENOUGH = 0.04;
const MOST_INSTANTS = 12;

type Found = Pick<FailureCase, 'cells' | 'undone'>;

/** Tries cases of one plan: as planned first, then by chance where chance makes a difference. */
export class FailureTrial {
  readonly #subject: Subject;
  readonly #settings: FailureSettings;
  readonly #untouched: PlannedRun;
  readonly #worst = new Map<string, Ms>();
  #last: { readonly key: string; readonly found: Found } | undefined;

  constructor(subject: Subject, settings: FailureSettings) {
    this.#subject = subject;
    this.#settings = settings;
    this.#untouched = this.#planned(nothing);
  }

  baseline(): FailureCell[] {
    return this.#cells(nothing, this.#untouched);
  }

  try({ failures, when }: CasePlan): FailureCase {
    const at = when === 'start' ? 0 : this.#worstInstant(failures);
    return { failures: [...failures], at, when, ...this.#foundOf({ failures, at }) };
  }

  /** Where nothing does more harm than at the start, the second case of these failures is the first one again. */
  #foundOf(failing: Failing): Found {
    const key = JSON.stringify(failing);
    if (this.#last?.key !== key) {
      const planned = this.#planned(failing);
      const done = new Set(planned.done);
      const undone = this.#untouched.done.filter((state) => !done.has(state));
      this.#last = { key, found: { cells: this.#cells(failing, planned), undone } };
    }
    return this.#last.found;
  }

  /** The instant at which these do the most harm: just before work on something they touch would end. */
  #worstInstant(failures: readonly SingleFailure[]): Ms {
    const key = JSON.stringify(failures);
    const known = this.#worst.get(key);
    if (known !== undefined) return known;
    const instants =
      failures.length === 1 ? this.#endsOfWork(failures) : failures.map((it) => this.#worstInstant([it]));
    const worst = [...new Set([0, ...instants])]
      .map((at) => ({ at, harm: harmOf(this.#services, this.#planned({ failures, at })) }))
      .reduce((most, it) => (isWorse(it.harm, most.harm) ? it : most));
    if (failures.length === 1) this.#worst.set(key, worst.at);
    return worst.at;
  }

  #endsOfWork(failures: readonly SingleFailure[]): readonly Ms[] {
    const ends = failures
      .flatMap((what) => touchedBy(this.#subject, what))
      .flatMap((job) => {
        const work = this.#untouched.work[job];
        return work === undefined || work.to <= work.from ? [] : [work.to - 1];
      });
    return [...new Set(ends)].toSorted((a, b) => a - b).slice(0, MOST_INSTANTS);
  }

  get #services(): readonly Service[] {
    return this.#subject.ir.workflow.services;
  }

  #planned(failing: Failing): PlannedRun {
    const { ir, scenario } = this.#subject;
    return plannedRun(createKernel(tablesOf(ir, withFailures(scenario, failing))));
  }

  #cells(failing: Failing, planned: PlannedRun): FailureCell[] {
    const verdicts = planned.services.map((it, s) => verdictOf(this.#services[s]!, it));
    const shares = this.#settings.runs === 0 ? [] : this.#sharesInTime(failing, verdicts);
    return planned.services.map(({ toMbco, path }, s) => ({
      service: this.#services[s]!.key,
      verdict: verdicts[s]!,
      ...(toMbco < Infinity && { toMbco }),
      ...(shares[s] !== undefined && { inTime: shares[s] }),
      path: [...path],
    }));
  }

  /** Share of drawn runs in time, for each service of which not every run says the same as the planned one. */
  #sharesInTime(failing: Failing, verdicts: readonly FailureVerdict[]): (Share | undefined)[] {
    const { ir, scenario, key } = this.#subject;
    const { seed, runs: most } = this.#settings;
    const play = serviceTimes({ ir, scenario: withFailures(scenario, failing), key }, seed);
    const counts = this.#services.map(() => 0);
    const add = (from: number, runs: number): void =>
      play(from, runs, (toMbco) => {
        for (let s = 0; s < counts.length; s += 1) if (isInTime(this.#services[s]!, toMbco(s))) counts[s]! += 1;
      });
    let runs = Math.min(PILOT, most);
    add(0, runs);
    const isOpen = verdicts.map((verdict, s) => counts[s] !== (verdict === 'in time' ? runs : 0));
    const isRough = (count: number, s: number): boolean => {
      const { low, high } = shareOf(count, runs);
      return isOpen[s]! && high - low > WIDE_ENOUGH;
    };
    while (runs < most && counts.some(isRough)) {
      const next = Math.min(STEP, most - runs);
      add(runs, next);
      runs += next;
    }
    return counts.map((count, s) => (isOpen[s] ? shareOf(count, runs) : undefined));
  }
}

const isInTime = ({ rto }: Service, toMbco: Ms): boolean =>
  rto === undefined ? toMbco < Infinity : toMbco === 0 || (toMbco <= rto && rto > 0);

const verdictOf = (service: Service, { toMbco }: PlannedService): FailureVerdict =>
  toMbco === Infinity ? 'never' : isInTime(service, toMbco) ? 'in time' : 'late';

interface Harm {
  readonly never: number;
  readonly late: number;
  readonly time: Ms;
}

function harmOf(services: readonly Service[], { services: found }: PlannedRun): Harm {
  const verdicts = found.map((it, s) => verdictOf(services[s]!, it));
  return {
    never: verdicts.filter((it) => it === 'never').length,
    late: verdicts.filter((it) => it === 'late').length,
    time: found.reduce((sum, { toMbco }) => sum + (toMbco < Infinity ? toMbco : 0), 0),
  };
}

const isWorse = (a: Harm, b: Harm): boolean =>
  a.never !== b.never ? a.never > b.never : a.late !== b.late ? a.late > b.late : a.time > b.time;
