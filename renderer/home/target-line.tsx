import { formatDuration, type Ms } from '../../shared/basics/time';
import { DurationText } from '../ui/duration-text';
import type { Headline } from './headline';
import classes from './target-line.module.css';

/** The target of the service the story is about, against how long it really took. */
export function TargetLine({ headline: { target, reported } }: { readonly headline: Headline }) {
  if (!target) return null;
  const outage = reported?.outage;
  return (
    <div className={classes.target}>
      <p className={classes.service} title={target.service}>
        {target.service}
      </p>
      {reported && (
        <div className={classes.track} data-open={outage === undefined || undefined} aria-hidden>
          <span className={classes.rto} style={{ width: `${targetShare(target.rto, outage)}%` }} />
        </div>
      )}
      <p className={classes.words} data-figures>
        <span>
          RTO <DurationText ms={target.rto} />
        </span>
        <span>{outage === undefined ? reported?.note : `it took ${formatDuration(outage)}`}</span>
      </p>
    </div>
  );
}

/** How much of what it took the target allowed, percent. An outage without a known length is drawn open-ended. */
const targetShare = (rto: Ms, outage: Ms | undefined): number =>
  outage === undefined ? 25 : Math.min(100, (rto / outage) * 100);
