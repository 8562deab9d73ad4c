import { memo, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Inject } from '../../../../shared/model/scenario';
import classes from './timeline.module.css';

interface Props {
  readonly inject: Inject;
  readonly x: number;
  readonly lane: number;
  readonly room: number;
  readonly isPicked: boolean;
  /** When it is released, in words. */
  readonly said: string;
  readonly onPick: (inject: Inject) => void;
  readonly onKeyDown: (event: KeyboardEvent, inject: Inject) => void;
  readonly onHold: (isHeld: boolean) => void;
  readonly onMove: (inject: Inject, x: number, gesture: string) => void;
}

interface Grip {
  readonly pointer: number;
  readonly x: number;
  readonly gesture: string;
}

let drags = 0;
const SLOP = 3;

/** One inject at its time. A drag is one undo. */
export const Marker = memo(function Marker(props: Props) {
  const { inject, x, lane, room, isPicked, said, onPick, onKeyDown, onHold, onMove } = props;
  const grip = useRef<Grip>(undefined);
  const marker = useRef<HTMLButtonElement>(null);
  const [isDragged, setIsDragged] = useState(false);

  useEffect(() => {
    if (isPicked) marker.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isPicked]);

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    onPick(inject);
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { pointer: event.clientX, x, gesture: `drag-${++drags}` };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (grip.current === undefined) return;
    const by = event.clientX - grip.current.pointer;
    if (!isDragged && Math.abs(by) < SLOP) return;
    if (!isDragged) onHold(true);
    setIsDragged(true);
    onMove(inject, grip.current.x + by, grip.current.gesture);
  };
  const letGo = (): void => {
    if (isDragged) onHold(false);
    grip.current = undefined;
    setIsDragged(false);
  };

  return (
    <button
      ref={marker}
      type="button"
      className={classes.marker}
      aria-label={`Inject ${inject.no}: ${inject.title}, ${said}`}
      aria-pressed={isPicked}
      data-kind={inject.trigger.kind}
      data-dragged={isDragged || undefined}
      title={`${said}: ${inject.title}`}
      style={{ left: x, maxWidth: isDragged ? undefined : room, '--lane': lane } as object}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onClick={() => onPick(inject)}
      onKeyDown={(event) => onKeyDown(event, inject)}
    >
      <b className={classes.no}>{inject.no}</b>
      <span className={classes.label}>{isDragged ? said : inject.title}</span>
    </button>
  );
});
