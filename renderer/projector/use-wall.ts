import { useEffect, useState } from 'react';
import { isConnected } from '../client/client';

/** Wall time, four times a second; it stands while nobody keeps the clock. */
export function useWall(): number {
  const [wall, setWall] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      if (isConnected()) setWall(Date.now());
    }, 250);
    return () => clearInterval(timer);
  }, []);
  return wall;
}
