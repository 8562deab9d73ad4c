import type { Ms } from '../../basics/time';
import type { Interruption, Interruptions } from '../interruptions';
import type { Duty } from './duty';

/** One message that was owed by an instant. */
export interface Deadline {
  readonly kind: 'first' | 'repeat';
  readonly due: Ms;
  /** When it was met, in time or not. */
  readonly met?: Ms | undefined;
  /** `late`: told after its time; `missed`: its time is over and nobody was told; `open`: its time runs. */
  readonly verdict: 'in time' | 'late' | 'missed' | 'open';
}

export interface Owed {
  /** Instants at which a message arrived. */
  readonly arrived: readonly Ms[];
  /** The instant from which its time runs; absent while that has not happened. */
  readonly zero: Ms | undefined;
  readonly interruptions: Interruptions;
  readonly now: Ms;
}

/** What was owed by when, and what became of it, in order; the last one is what runs now. */
export function deadlinesOf(duty: Duty, { arrived, zero, interruptions, now }: Owed): readonly Deadline[] {
  const told = arrived.toSorted((a, b) => a - b);
  const first = told[0];
  const judged = (kind: Deadline['kind'], due: Ms, met: Ms | undefined): Deadline => ({
    kind,
    due,
    ...(met !== undefined && { met }),
    verdict: met === undefined ? (now > due ? 'missed' : 'open') : met > due ? 'late' : 'in time',
  });
  const firstOwed = duty.within === undefined || zero === undefined ? [] : [judged('first', zero + duty.within, first)];
  if (duty.every === undefined || first === undefined) return firstOwed;
  const { every } = duty;
  const down = duty.until === undefined ? undefined : (interruptions[duty.until] ?? []);
  const repeats = told.flatMap((at, index): readonly Deadline[] => {
    const due = owedAt(at + every, { every, down, now });
    const next = told[index + 1];
    // Told before it was owed again, or although it was not: that begins a new interval.
    if (due === undefined || (next !== undefined && due > next && due > at + every)) return [];
    return [judged('repeat', due, next)];
  });
  return [...firstOwed, ...repeats];
}

interface Rhythm {
  readonly every: Ms;
  /** When the service was below its minimum; absent where repeats are owed to the end. */
  readonly down: readonly Interruption[] | undefined;
  readonly now: Ms;
}

/** The instant at which a repeat is owed: not while the service is back; after a new fall its rhythm begins anew. */
function owedAt(due: Ms, rhythm: Rhythm): Ms | undefined {
  const { every, down, now } = rhythm;
  if (down === undefined) return due;
  if (down.some(({ from, to }) => from <= due && (to === undefined || due < to))) return due;
  const again = down.find(({ from }) => from > due && from <= now);
  return again === undefined ? undefined : owedAt(again.from + every, rhythm);
}
