import { drawnDuration } from '../../../../shared/engine/duration';
import { formatDuration } from '../../../../shared/basics/time';
import type { Distribution } from '../../../../shared/model/distribution';
import classes from './learned.module.css';

const WIDTH = 240;
const HEIGHT = 60;
const BINS = 32;
const DRAWS = 600;

interface Props {
  readonly before: Distribution;
  readonly after: Distribution;
  readonly times: readonly number[];
}

/** The old estimate and the new one on one scale of time, and a tick for each time that was measured. */
export function TwoCurves({ before, after, times }: Props) {
  const end = Math.max(drawnDuration(before, 0.98), drawnDuration(after, 0.98), ...times) * 1.05;
  return (
    <figure className={classes.curves}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={spoken(before, after)}>
        <path className={classes.before} d={shapeOf(before, end)} />
        <path className={classes.after} d={shapeOf(after, end)} />
        {times.map((time, index) => (
          // Two runs may have taken equally long.
          // oxlint-disable-next-line react/no-array-index-key
          <line key={index} className={classes.tick} x1={x(time, end)} x2={x(time, end)} y1={HEIGHT - 7} y2={HEIGHT} />
        ))}
      </svg>
      <figcaption className={classes.axis}>
        <span>0</span>
        <span className={classes.legend}>
          <span className={classes.beforeMark}>old</span> <span className={classes.afterMark}>new</span>
        </span>
        <span>{formatDuration(Math.round(end))}</span>
      </figcaption>
    </figure>
  );
}

const x = (time: number, end: number): number => Math.round((time / end) * WIDTH * 10) / 10;

/** How often each stretch of time comes up in evenly spread draws: fixed times are one high bar. */
function shapeOf(distribution: Distribution, end: number): string {
  const counts = Array.from({ length: BINS }, () => 0);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const bin = Math.floor((drawnDuration(distribution, (draw + 0.5) / DRAWS) / end) * BINS);
    if (bin < BINS) counts[bin]! += 1;
  }
  const top = Math.max(...counts);
  const points = counts.map((count, bin) => {
    const height = HEIGHT - 8 - (count / top) * (HEIGHT - 10);
    return `${Math.round(((bin + 0.5) / BINS) * WIDTH)} ${Math.round(height * 10) / 10}`;
  });
  return `M0 ${HEIGHT - 8}L${points.join('L')}L${WIDTH} ${HEIGHT - 8}`;
}

const spoken = (before: Distribution, after: Distribution): string =>
  `Middle estimate ${formatDuration(drawnDuration(before, 0.5))} before, ${formatDuration(drawnDuration(after, 0.5))} with what was measured`;
