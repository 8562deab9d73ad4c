import { useEffect, useState } from 'react';
import { isConnected } from './client';
import { evenNow } from './even-time';

/** Wall time, four times a second; it stands while nobody keeps the clock. */
export function useWall(): number {
  const [wall, setWall] = useState(evenNow);
  useEffect(() => {
    const timer = setInterval(() => {
      if (isConnected()) setWall(evenNow());
    }, 250);
    return () => clearInterval(timer);
  }, []);
  return wall;
}
