import { useEffect, useState } from 'react';
import { createEscapeGuard, textField, type EscapeGuard } from './escape-guard';

/** Follows what is written where, as long as the control room is on the screen. */
export function useEscapeGuard(onWritten: () => void): EscapeGuard {
  const [guard] = useState(createEscapeGuard);
  useEffect(() => {
    const entered = (): void => guard.entered();
    const written = ({ target }: Event): void => {
      const field = textField(target);
      if (field === undefined) return;
      guard.written(field);
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
