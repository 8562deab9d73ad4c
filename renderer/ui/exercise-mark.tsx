import classes from './exercise-mark.module.css';

/** Says that what is on screen is no real incident. Ink, so that it cannot be taken for a status. */
export const ExerciseMark = () => <strong className={classes.mark}>EXERCISE</strong>;
