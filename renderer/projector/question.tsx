import classes from './projector.module.css';

/** The question on the table. */
export const Question = ({ children }: { readonly children: string }) => (
  <section className={classes.question} aria-label="Question">
    <span className={classes.label}>Question</span>
    <p className={classes.questionText}>{children}</p>
  </section>
);
