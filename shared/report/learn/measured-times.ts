import type { Ms } from '../../basics/time';
import { isTalkedThrough } from '../../model/exercise-type';
import { isRealEvent } from '../../model/real-event';
import type { Key } from '../../model/ids';
import type { ReadFacts } from '../facts';
import type { Trace } from '../traces';

/** One visit of a step as a measurement, or why it is none. */
export type Measured = { readonly step: Key } & ({ readonly time: Ms } | { readonly why: string });

/**
 * Times of steps that people really did, in a run with people: none that were talked through, ended by the clock, held up
 * or slowed by what was injected, or passed while the exercise clock did not keep real time.
 */
export function measuredTimes(facts: ReadFacts): readonly Measured[] {
  const { frozen } = facts.history;
  if (frozen.settings.conduct !== 'live') return [];
  const isTalked = isTalkedThrough(frozen.scenario.exerciseType);
  const isReal = isRealEvent(frozen.scenario);
  return facts.traces.flatMap((trace): readonly Measured[] => {
    if (trace.kind !== 'step' || trace.outcome !== 'done' || trace.started === undefined) return [];
    const why = isTalked ? 'talked through, not done' : whyNot(trace, facts, isReal);
    return [why === undefined ? { step: trace.id, time: workOf(trace) } : { step: trace.id, why }];
  });
}

const workOf = ({ spells }: Trace): Ms =>
  spells.filter(({ doing }) => doing === 'working').reduce((sum, { from, to }) => sum + to - from, 0);

function whyNot(trace: Trace, { history }: ReadFacts, isReal: boolean): string | undefined {
  const { startedSeq = 0, leftSeq = 0, spells, attempts } = trace;
  if (history.journal[leftSeq]?.cause.kind !== 'command') return 'ended by the clock at its planned time';
  if (attempts > 1) return `took ${attempts} attempts`;
  if (spells.some(({ doing, rate }) => doing === 'working' && rate !== 1)) return 'slowed by what was injected';
  // the clock of a real event is moved to where things were: its times are real however it was written down
  if (isReal) return undefined;
  if (history.journal.slice(startedSeq + 1, leftSeq).some(({ cause }) => isJump(cause)))
    return 'the clock was moved on meanwhile';
  const during = history.turns.filter(({ event }) => event.seq >= startedSeq && event.seq < leftSeq);
  const fast = during.find(({ board }) => board.clock.running && board.clock.speed !== 1);
  return fast === undefined ? undefined : `the clock ran at ×${fast.board.clock.speed}`;
}

const isJump = (cause: ReadFacts['history']['journal'][number]['cause']): boolean =>
  cause.kind === 'command' && cause.command.kind === 'jump';
