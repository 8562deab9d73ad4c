import classes from './exercise-mark.module.css';

/** Says whether what is on screen is real. Ink or hatched red, so that neither can be taken for a status or for the other. */
export const ExerciseMark = ({ isEvent = false }: { readonly isEvent?: boolean | undefined }) => (
  <strong className={classes.mark} data-event={isEvent || undefined}>
    {isEvent ? 'REAL EVENT' : 'EXERCISE'}
  </strong>
);
