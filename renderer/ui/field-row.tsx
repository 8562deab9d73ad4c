import type { ReactNode } from 'react';
import classes from './field-row.module.css';

/** A name and its value on one line, for facts that are read and not edited. Put several into a `FieldList`. */
export const FieldRow = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={classes.row}>
    <dt className={classes.label}>{label}</dt>
    <dd className={classes.value}>{children}</dd>
  </div>
);

export const FieldList = ({ children }: { readonly children: ReactNode }) => (
  <dl className={classes.list}>{children}</dl>
);
