import type { ClockReading } from '../../../shared/model/clock-reading';
import type { Board } from '../../../shared/journal/board';
import type { Scenario } from '../../../shared/model/scenario';
import { outcomeWord } from '../../ui/outcome-words';

export interface ClockState {
  readonly kind: 'running' | 'hold' | 'paused' | 'ready' | 'interrupted' | 'trouble' | 'ended';
  /** One or two words in capitals, read from across the room. */
  readonly word: string;
  readonly detail?: string | undefined;
}

/** How the exercise clock stands, in words. */
export function clockState(board: Board, clock: ClockReading, scenario: Scenario): ClockState {
  if (board.ended !== undefined) {
    const { outcome } = board.ended;
    return { kind: 'ended', word: 'ENDED', detail: outcome === 'stopped' ? undefined : outcomeWord[outcome] };
  }
  if (clock.running) return { kind: 'running', word: 'RUNNING', detail: `×${clock.speed}` };
  const { hold } = board.clock;
  switch (hold?.kind) {
    case 'inject': {
      const inject = scenario.injects.find((it) => it.id === hold.inject);
      return { kind: 'hold', word: 'HOLD', detail: inject === undefined ? 'inject' : `inject ${inject.no}` };
    }
    case 'interrupted':
      return { kind: 'interrupted', word: 'INTERRUPTED' };
    case 'trouble':
      return { kind: 'trouble', word: 'NOT SAVED' };
    default:
      return standing(board, hold);
  }
}

function standing({ startEx }: Board, hold: Board['clock']['hold']): ClockState {
  const { stop, reason } = hold?.kind === 'paused' ? hold : {};
  if (stop !== undefined) return { kind: 'paused', word: stop === 'break' ? 'BREAK' : 'NO-PLAY', detail: reason };
  const isBefore = startEx === undefined && hold?.kind === 'paused' && reason === undefined;
  return isBefore ? { kind: 'ready', word: 'READY' } : { kind: 'paused', word: 'PAUSED', detail: reason };
}
