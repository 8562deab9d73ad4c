import { useState } from 'react';
import { useDesk } from '../desk';

/** The words of a field: still there after a reload, a lost connection, a closed tab. */
export function useWords(field: string): readonly [string, (text: string) => void] {
  const { words } = useDesk();
  const [shelf] = useState(() => words(field));
  const [text, setText] = useState(() => shelf.read() ?? '');
  const keep = (now: string): void => {
    setText(now);
    shelf.write(now);
  };
  return [text, keep];
}
