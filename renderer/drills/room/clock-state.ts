import type { ClockReading } from '../../../shared/contract/contract';
import type { Board } from '../../../shared/journal/board';
import type { Scenario } from '../../../shared/model/scenario';
import { outcomeWord } from '../../ui/outcome-badge';
import { DAY, HOUR, MINUTE, type Ms } from '../../../shared/basics/time';

export interface ClockState {
  readonly kind: 'running' | 'hold' | 'paused' | 'interrupted' | 'trouble' | 'ended';
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
      return { kind: 'paused', word: 'PAUSED', detail: hold?.reason };
  }
}

/** Clock time in the story: `01:09`, with the days that have passed since it began. */
export function storyTime(startsAt: string, at: Ms): string {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
  const told = hours * HOUR + minutes * MINUTE + at;
  const days = Math.floor(told / DAY);
  const inDay = Math.floor((told - days * DAY) / MINUTE);
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
  return days === 0 ? clock : `${clock} ${days > 0 ? '+' : '−'}${Math.abs(days)} d`;
}
