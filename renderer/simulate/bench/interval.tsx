import classes from './interval.module.css';

/** Below a figure: how far it may be off. */
export const Interval = ({ low, high }: { readonly low: string; readonly high: string }) => (
  <small className={classes.interval}>
    {low} to {high}
  </small>
);
