import { Button, Progress } from '@mantine/core';
import classes from './export-form.module.css';

interface Props {
  /** From 0 to 1. */
  readonly share: number;
  readonly onCancel: () => void;
}

export const ExportProgress = ({ share, onCancel }: Props) => (
  <div className={classes.progress} role="status" aria-label="The file is being made">
    <Progress className={classes.bar} value={Math.max(3, share * 100)} aria-label="Share of the file that is made" />
    <Button variant="default" onClick={onCancel}>
      Cancel
    </Button>
  </div>
);
