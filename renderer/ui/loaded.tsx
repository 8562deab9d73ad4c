import type { ReactNode } from 'react';
import type { Loadable } from '../client/loadable';
import { ErrorNote } from './error-note';
import classes from './loaded.module.css';

interface Props<T> {
  readonly of: Loadable<T>;
  /** What is on its way, for screen readers: "plans". */
  readonly what: string;
  readonly onRetry?: () => void;
  readonly children: (value: T) => ReactNode;
}

/** What was read from the workspace, or that it is on its way, or why it did not come. */
export function Loaded<T>({ of, what, onRetry, children }: Props<T>) {
  if (of.kind === 'ready') return children(of.value);
  if (of.kind === 'failed')
    return (
      <div className={classes.failed}>
        <ErrorNote onRetry={onRetry}>{of.failure.message}</ErrorNote>
      </div>
    );
  return (
    <p className={classes.loading} role="status">
      Loading {what}…
    </p>
  );
}
