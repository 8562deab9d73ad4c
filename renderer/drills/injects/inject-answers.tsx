import type { Answer } from '../../../shared/analysis/inject-records';
import { describeCommand } from '../../../shared/analysis/describe-command';
import { formatDuration, formatInstant } from '../../../shared/basics/time';
import type { Inject } from '../../../shared/model/scenario';
import { useRoom } from '../room/room-context';
import { useInjectRecords } from './use-inject-records';
import classes from './inject-card.module.css';

/** What came back on an inject: who acknowledged it, who answered what, and how long after its release, in real time. */
export function InjectAnswers({ inject }: { readonly inject: Inject }) {
  const { workflow, scenario } = useRoom();
  const { acknowledged, replies } = useInjectRecords()(inject.id);
  if (acknowledged.length + replies.length === 0) return null;
  return (
    <section className={classes.answers} aria-label="What came back">
      {acknowledged.length > 0 && (
        <p className={classes.answer}>
          <b>Acknowledged</b> {acknowledged.map((it) => `${it.who} ${after(it)}`).join(', ')}
        </p>
      )}
      {replies.map((reply) => (
        <p key={reply.seq} className={classes.answer} title={formatInstant(reply.at)}>
          <b>{reply.who}</b> <span className={classes.after}>{after(reply)}</span>{' '}
          {describeCommand(reply.said, workflow, scenario)}
        </p>
      ))}
    </section>
  );
}

const after = ({ roomTime }: Answer): string => `after ${formatDuration(roomTime)}`;
