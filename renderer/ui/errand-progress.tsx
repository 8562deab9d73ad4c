import { Button, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './errand-progress.module.css';

interface Props {
  /** From 0 to 1. */
  readonly share: number;
  readonly onCancel: () => void;
  /** What is being done. */
  readonly children: ReactNode;
}

export const ErrandProgress = ({ share, onCancel, children }: Props) => (
  <div className={classes.errand} role="status">
    <span>{children}</span>
    <Progress className={classes.bar} value={Math.max(3, share * 100)} aria-label="How much of it is done" />
    <Button size="compact-sm" variant="default" onClick={onCancel}>
      Cancel
    </Button>
  </div>
);
