import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { StatusShape } from './status-shape';
import classes from './error-note.module.css';

interface Props {
  /** What happened, what is safe, what to do: a sentence or two. */
  readonly children: ReactNode;
  readonly onRetry?: (() => void) | undefined;
  readonly action?: ReactNode;
}

/** Something did not work, said where the work is. Read out at once by a screen reader. */
export const ErrorNote = ({ children, onRetry, action }: Props) => (
  <div className={classes.note} role="alert">
    <span className={classes.shape}>
      <StatusShape status="failed" />
    </span>
    <div className={classes.text}>{children}</div>
    {action}
    {onRetry && (
      <Button size="compact-xs" variant="default" onClick={onRetry}>
        Try again
      </Button>
    )}
  </div>
);
