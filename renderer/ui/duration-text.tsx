import { formatDuration, SECOND, type Ms } from '../../shared/basics/time';

/** A length of exercise time as people say it: `1 h 30`. */
export const DurationText = ({ ms }: { readonly ms: Ms }) => (
  <time dateTime={`PT${Math.round(Math.abs(ms) / SECOND)}S`} style={{ whiteSpace: 'nowrap' }}>
    {formatDuration(ms)}
  </time>
);
