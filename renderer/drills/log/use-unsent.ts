import { useState } from 'react';
import { useRoom } from '../room/room-context';

/** The text of an entry that has not been recorded yet: it is still there after a reload, or after a look at another place. */
export function useUnsent(entry: string): readonly [string, (text: string) => void] {
  const { runId } = useRoom();
  const key = `statedrill.unsent.${entry}.${runId}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const keep = (now: string): void => {
    setText(now);
    if (now === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, now);
  };
  return [text, keep];
}
