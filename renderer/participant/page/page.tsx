import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

interface Props {
  readonly title?: string | undefined;
  /** How much waits for this person, for the name of the tab. */
  readonly waiting?: number;
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of everything a participant sees: that nothing of it is real stands on top at all times. */
export function Page({ title, waiting = 0, head, children }: Props) {
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}EXERCISE – ${title ?? 'Statedrill'}`;
  }, [title, waiting]);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <div className={classes.band}>
          <strong className={classes.word}>EXERCISE</strong>
          {title !== undefined && <h1 className={classes.title}>{title}</h1>}
        </div>
        {head}
      </header>
      <main className={classes.scroll}>{children}</main>
    </div>
  );
}

/** One column in the middle, for forms and sentences. */
export const Narrow = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.narrow}>{children}</div>
);
