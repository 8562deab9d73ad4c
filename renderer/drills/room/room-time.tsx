import { formatDuration, MINUTE } from '../../../shared/basics/time';
import { useRoom } from './room-context';
import { useRoomTime } from './use-room-time';
import classes from './clock-strip.module.css';

/** Real time spent in the room, against what was planned. */
export function RoomTime() {
  const { scenario } = useRoom();
  const spent = Math.floor(useRoomTime() / MINUTE) * MINUTE;
  const of = scenario.plannedRoomTime === undefined ? '' : ` of ${formatDuration(scenario.plannedRoomTime)}`;
  return (
    <>
      <span className={classes.label}>Room</span>
      <span>
        {spent < MINUTE ? '0 min' : formatDuration(spent)}
        {of}
      </span>
    </>
  );
}
