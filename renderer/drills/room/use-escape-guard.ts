import { useEffect, useState } from 'react';
import { createEscapeGuard, type EscapeGuard } from './escape-guard';

/** Follows what is written where, as long as the control room is on the screen. */
export function useEscapeGuard(onWritten: () => void): EscapeGuard {
  const [guard] = useState(createEscapeGuard);
  useEffect(() => {
    const entered = (): void => guard.entered();
    const written = ({ target }: Event): void => {
      if (!(target instanceof HTMLTextAreaElement) && !(target instanceof HTMLInputElement)) return;
      guard.written(target);
      onWritten();
    };
    addEventListener('focusin', entered);
    addEventListener('input', written);
    return () => {
      removeEventListener('focusin', entered);
      removeEventListener('input', written);
    };
  }, [guard, onWritten]);
  return guard;
}
