import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { shortInstant, storyClock } from '../../../../shared/basics/instant';
import { formatDuration, type Ms } from '../../../../shared/basics/time';
import type { ExerciseModule } from '../../../../shared/model/exercise-module';
import type { Scenario } from '../../../../shared/model/scenario';
import type { Picked } from '../../editor/selection';
import type { AgendaRow } from './agenda-rows';
import classes from './agenda-strip.module.css';

interface Props {
  readonly row: AgendaRow;
  readonly scenario: Scenario;
  /** Pixels for a millisecond of room time. */
  readonly scale: number;
  readonly picked: Picked;
  readonly onPick: (module: ExerciseModule) => void;
  readonly onPickInject: (inject: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onHold: (isHeld: boolean) => void;
  readonly onResize: (module: ExerciseModule, roomTime: Ms, gesture: string) => void;
}

/** One module at its place in the room, its injects inside, its scenario time below. */
export function ModuleBlock(props: Props) {
  const { row, scenario, scale, picked, onPick, onPickInject, onKeyDown } = props;
  const { module, room } = row.item;
  return (
    <div
      className={classes.module}
      data-kind={module.kind}
      style={{ left: room.from * scale, width: module.roomTime * scale }}
    >
      <button
        type="button"
        className={classes.block}
        aria-label={`${module.title}, ${formatDuration(module.roomTime)} of room time`}
        aria-pressed={picked.module === module.id}
        title={`${module.title}: ${formatDuration(module.roomTime)}. Shift and the arrow keys stretch it, Alt and the arrow keys move it.`}
        onClick={() => onPick(module)}
        onKeyDown={onKeyDown}
      >
        <span className={classes.title}>
          {row.no !== undefined && <b>{row.no} </b>}
          {module.title}
        </span>
        <span className={classes.minutes}>{formatDuration(module.roomTime)}</span>
      </button>
      {row.injects.map(({ inject, slot }) => (
        <button
          key={inject.id}
          type="button"
          className={classes.inject}
          data-kind={inject.trigger.kind}
          aria-label={`Inject ${inject.no}: ${inject.title}`}
          aria-pressed={picked.inject === inject.id}
          title={`${inject.no} ${inject.title}`}
          style={{ left: ((slot?.room ?? room.from) - room.from) * scale }}
          onClick={() => onPickInject(inject.id)}
        >
          {inject.no}
        </button>
      ))}
      {module.kind === 'play' && (
        <div className={classes.scenario}>
          <time>{shortInstant(module.from)}</time>
          {scenario.startsAt !== undefined && (
            <time className={classes.story}>{storyClock(module.from, scenario.startsAt)}</time>
          )}
        </div>
      )}
      <Edge {...props} />
    </div>
  );
}

let drags = 0;

/** The end of a module: dragged to give it more or less of the room. A drag is one undo. */
function Edge({ row, scale, onHold, onResize }: Props) {
  const { module } = row.item;
  const grip = useRef<{ x: number; roomTime: Ms; gesture: string }>(undefined);
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, roomTime: module.roomTime, gesture: `stretch-${++drags}` };
    onHold(true);
  };
  const letGo = (): void => {
    if (grip.current !== undefined) onHold(false);
    grip.current = undefined;
  };
  return (
    <div
      className={classes.edge}
      onPointerDown={onPointerDown}
      onPointerMove={({ clientX }) => {
        const held = grip.current;
        if (held !== undefined) onResize(module, held.roomTime + (clientX - held.x) / scale, held.gesture);
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  );
}
