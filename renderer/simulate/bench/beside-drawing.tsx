import type { ReactNode } from 'react';
import classes from './beside-drawing.module.css';

interface Props {
  readonly children: ReactNode;
  readonly drawing: ReactNode;
  /** What the colours of the drawing mean. */
  readonly legend: string;
}

/** Tables, and the drawing that they are about, which stays in sight. */
export const BesideDrawing = ({ children, drawing, legend }: Props) => (
  <div className={classes.beside}>
    <div className={classes.lists}>{children}</div>
    <div className={classes.column}>
      <div className={classes.drawing}>
        {drawing}
        <p className={classes.legend}>{legend}</p>
      </div>
    </div>
  </div>
);

/** What a table is about. */
export const ListTitle = ({ children }: { readonly children: ReactNode }) => (
  <h3 className={classes.title}>{children}</h3>
);
