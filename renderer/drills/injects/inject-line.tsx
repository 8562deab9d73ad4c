import { UnstyledButton } from '@mantine/core';
import type { Inject } from '../../../shared/model/scenario';
import { HiddenMark } from '../projector/hidden-mark';
import { useRoom } from '../room/room-context';
import classes from './inject-column.module.css';

interface Props {
  readonly inject: Inject;
  readonly status: 'coming' | 'conditional' | 'moot' | 'released' | 'dropped';
  /** At the right: when. */
  readonly note?: string;
  /** Second line: on what condition it comes, or what became of it. */
  readonly below?: string | undefined;
}

/** One inject in the list; opens it to be read. */
export function InjectLine({ inject, status, note, below }: Props) {
  const { view, folds, look, toBoard } = useRoom();
  const isHidden = folds.known.secrets.some(({ id }) => id === inject.id);
  const isOpen = view.inject === inject.id;
  const open = (): void => {
    look({ inject: isOpen ? undefined : inject.id, panel: 'none' });
    toBoard();
  };
  return (
    <UnstyledButton className={classes.line} data-status={status} data-open={isOpen || undefined} onClick={open}>
      <span className={classes.no}>{inject.no}</span>
      <span className={classes.name}>
        {inject.title} {isHidden && <HiddenMark label="What it did is hidden from the room" />}
      </span>
      {note !== undefined && <span className={classes.note}>{note}</span>}
      {below !== undefined && <span className={classes.below}>{below}</span>}
    </UnstyledButton>
  );
}
