import { useEffect, useState } from 'react';
import { formatDuration, MINUTE } from '../../../shared/basics/time';
import { roomTime } from '../../../shared/analysis/room-time';
import { useRoom } from './room-context';
import classes from './clock-strip.module.css';

/** Real time spent in the room, against what was planned. */
export function RoomTime() {
  const { live, scenario } = useRoom();
  const [wall, setWall] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setWall(Date.now()), MINUTE / 4);
    return () => clearInterval(timer);
  }, []);
  const spent = Math.floor(roomTime(live.record.journal, wall) / MINUTE) * MINUTE;
  const of = scenario.plannedRoomTime === undefined ? '' : ` of ${formatDuration(scenario.plannedRoomTime)}`;
  return (
    <div className={classes.fact}>
      <span className={classes.label}>Room</span>
      <span>
        {spent < MINUTE ? '0 min' : formatDuration(spent)}
        {of}
      </span>
    </div>
  );
}
