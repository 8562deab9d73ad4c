import { useId } from 'react';
import { AGREEMENT } from '../../../shared/model/feedback-statements';
import { MARKS } from './ratings';
import classes from './statement.module.css';

interface Props {
  readonly text: string;
  readonly value: number | undefined;
  readonly onRate: (value: number) => void;
}

/** One statement, agreed with from 1 to 5. */
export function Statement({ text, value, onRate }: Props) {
  const name = useId();
  return (
    <fieldset className={classes.statement}>
      <legend className={classes.text}>{text}</legend>
      <div className={classes.marks}>
        {MARKS.map((mark) => (
          <label key={mark} className={classes.mark}>
            <input
              type="radio"
              name={name}
              className={classes.radio}
              aria-label={`${mark}, ${AGREEMENT[mark - 1]}`}
              checked={value === mark}
              onChange={() => onRate(mark)}
            />
            <span className={classes.face} aria-hidden>
              {mark}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
