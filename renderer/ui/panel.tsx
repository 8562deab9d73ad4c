import { useId, type ReactNode } from 'react';
import classes from './panel.module.css';

interface Props {
  readonly title: ReactNode;
  /** Beside the title, small: a count, a state. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  /** Content that brings its own edges: a table, a canvas. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a place; a landmark, set off by a hairline and not by a box. Its content scrolls when it must. */
export function Panel({ title, aside, actions, flush = false, children }: Props) {
  const heading = useId();
  return (
    <section className={classes.panel} aria-labelledby={heading}>
      <header className={classes.header}>
        <h2 id={heading} className={classes.title}>
          {title}
        </h2>
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={classes.content} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  );
}
