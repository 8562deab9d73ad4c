import { useEffect, useState } from 'react';
import { MINUTE, type Ms } from '../../../shared/basics/time';
import { roomTime } from '../../../shared/analysis/room-time';
import { evenNow } from '../../client/even-time';
import { useRoom } from './room-context';

/** Real milliseconds spent in the room, looked at four times a minute. */
export function useRoomTime(): Ms {
  const { folds } = useRoom();
  const [wall, setWall] = useState(evenNow);
  useEffect(() => {
    const timer = setInterval(() => setWall(evenNow()), MINUTE / 4);
    return () => clearInterval(timer);
  }, []);
  return roomTime(folds.sitting, wall);
}
