import { channelName } from '../../../shared/analysis/duties/channels';
import type { Telling } from '../../../shared/analysis/duties/tellings';
import { formatInstant } from '../../../shared/basics/time';
import { StatusShape } from '../../ui/status-shape';
import { useRoom } from '../room/room-context';
import classes from './duties-panel.module.css';

interface Props {
  readonly told: readonly Telling[];
  readonly waived: string | undefined;
}

/** What has gone out so far, latest first. */
export function ToldList({ told, waived }: Props) {
  const { workflow } = useRoom();
  if (told.length === 0 && waived === undefined) return null;
  return (
    <section className={classes.part} aria-label="Told so far">
      <h4 className={classes.label}>So far</h4>
      {waived !== undefined && <p className={classes.row}>Does not apply: {waived}</p>}
      {told.toReversed().map(({ seq, at, channel, lost, approvedBy }) => (
        <p key={seq} className={classes.row} data-lost={lost !== undefined || undefined}>
          <StatusShape status={lost === undefined ? 'done' : 'failed'} size={12} />
          <span className={classes.at}>{formatInstant(at)}</span>
          <span>
            {channelName(workflow, channel)}
            {lost !== undefined && `: not delivered, ${lost.why}`}
            {approvedBy === undefined ? '; approved by nobody' : `; approved by ${approvedBy}`}
          </span>
        </p>
      ))}
    </section>
  );
}
