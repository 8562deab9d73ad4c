import { useEffect, useState } from 'react';
import type { Key } from '../../../shared/model/ids';
import { assignDigits, noDigits, QUIET_MS } from './digits';

/** The digit of each listed piece of work. */
export function useDigits(listed: readonly Key[]): ReadonlyMap<Key, number> {
  const [digits, setDigits] = useState(() => assignDigits(noDigits, listed, Date.now()));
  const asked = listed.join(' ');
  useEffect(() => {
    const ids = asked === '' ? [] : asked.split(' ');
    const assign = (): void => setDigits((now) => assignDigits(now, ids, Date.now()));
    assign();
    const later = setTimeout(assign, QUIET_MS); // for work that found every digit too fresh
    return () => clearTimeout(later);
  }, [asked]);
  return digits.of;
}
