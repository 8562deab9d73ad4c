import classes from './bottom-bar.module.css';

interface Props {
  readonly height: number;
  readonly onHeight: (height: number) => void;
}

const LEAST = 96;
const clamped = (height: number): number => Math.max(LEAST, Math.min(height, window.innerHeight * 0.6));

/** The upper edge of the panel below the canvas: dragged, or moved with the arrow keys. */
export const HeightHandle = ({ height, onHeight }: Props) => (
  <div
    className={classes.handle}
    role="separator"
    aria-orientation="horizontal"
    aria-label="Height of the panel"
    aria-valuenow={height}
    aria-valuemin={LEAST}
    tabIndex={0}
    onKeyDown={(event) => {
      if (event.key === 'ArrowUp') onHeight(clamped(height + 24));
      if (event.key === 'ArrowDown') onHeight(clamped(height - 24));
    }}
    onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
    onPointerMove={(event) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const bottom = event.currentTarget.parentElement?.getBoundingClientRect().bottom ?? 0;
      onHeight(clamped(bottom - event.clientY));
    }}
  />
);
