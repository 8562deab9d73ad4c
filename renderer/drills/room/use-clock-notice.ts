import { useEffect } from 'react';
import { notifications } from '@mantine/notifications';
import { formatDuration, MINUTE, SECOND } from '../../../shared/basics/time';
import { setBy } from '../../client/even-time';

/** Clocks are corrected by seconds all day long; what is less than this is not worth a word. */
const worthSaying = MINUTE;

/** Says so, once a change, when somebody sets this computer's clock in the middle of a drill. */
export function useClockNotice(isOver: boolean): void {
  useEffect(() => {
    if (isOver) return undefined;
    let said = 0;
    const look = (): void => {
      const by = setBy(Date.now());
      if (Math.abs(by - said) < worthSaying) return;
      said = by;
      notifications.show({ message: clockNotice(by), autoClose: 20 * SECOND });
    };
    const timer = setInterval(look, 5 * SECOND);
    return () => clearInterval(timer);
  }, [isOver]);
}

/** @param by what the computer's clock is ahead of the drill's time, in milliseconds; behind is negative */
export function clockNotice(by: number): string {
  if (Math.abs(by) < worthSaying) return 'The clock of this computer is right again. The drill went on evenly.';
  const much = formatDuration(Math.round(Math.abs(by) / MINUTE) * MINUTE);
  return `The clock of this computer was set ${much} ${by > 0 ? 'forward' : 'back'}. The drill goes on evenly: no time of it is lost or counted twice.`;
}
