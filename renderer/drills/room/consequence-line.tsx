import { formatInstant } from '../../../shared/basics/time';
import { valueOr } from '../../client/loadable';
import { isUnsaved, troubleWords } from '../../client/trouble-words';
import { useWorkspaceStatus } from '../../client/workspace-lists';
import { StatusShape } from '../../ui/status-shape';
import { consequenceStatus } from './consequence-status';
import { useRoom } from './room-context';
import classes from './consequence-line.module.css';

/** The bottom line: trouble with saving, a refused command, or else what the latest inject did. */
export function ConsequenceLine() {
  const { refusal, folds, view, live, isOver } = useRoom();
  const trouble = valueOr(useWorkspaceStatus(), undefined)?.trouble;
  if (trouble !== undefined) return <Alarm>{spoken(trouble)}</Alarm>;
  if (refusal !== undefined) return <Alarm>{refusal}</Alarm>;
  if (view.isWriting)
    return (
      <p className={classes.line} role="status">
        You are writing, so the keys go to the text. <strong>Escape once more</strong> goes to the board.
      </p>
    );
  const { latest } = folds;
  if (latest === undefined) {
    const what = live.record.frozen.settings.event === undefined ? 'an inject' : 'a happening';
    return <p className={classes.line}>What {what} or a deviation does is said here.</p>;
  }
  const { event, line, told } = latest;
  return (
    <p className={classes.line} role="status" aria-label="What the latest inject did">
      <span className={classes.when}>{formatInstant(event.at)}</span>
      <strong className={classes.what}>{told.headline.length > 0 ? told.headline.join(', ') : line.text}</strong>
      {told.nothing === undefined ? (
        told.affected.map((one) => (
          <span key={one.text} className={classes.one}>
            <StatusShape status={consequenceStatus(one, isOver)} size={12} />
            {one.text}
          </span>
        ))
      ) : (
        <span>Nothing is affected now: {told.nothing}.</span>
      )}
      {told.later.length > 0 && <span className={classes.later}>Later: {told.later.join('; ')}</span>}
    </p>
  );
}

const spoken = (trouble: string): string =>
  `${troubleWords(trouble)}${isUnsaved(trouble) ? ' Commands are refused until it can be saved.' : ''}`;

const Alarm = ({ children }: { readonly children: React.ReactNode }) => (
  <p className={classes.line} data-alarm role="alert">
    <StatusShape status="failed" />
    <span>{children}</span>
  </p>
);
