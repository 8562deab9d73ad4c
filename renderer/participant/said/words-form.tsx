import { useId } from 'react';
import type { Said } from '../../../shared/participants/said';
import { useDesk } from '../desk';
import controls from '../page/controls.module.css';
import { useWords } from './use-words';

interface Way {
  readonly name: string;
  readonly said: (text: string) => Said;
  /** What it says when nothing is written. */
  readonly alone?: string;
}

interface Props {
  /** Under which what is typed is kept. */
  readonly field: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly rows?: number;
  /** One press says it; the first is the usual one. */
  readonly ways: readonly Way[];
}

/** As long as the record takes it. */
const MOST = 4_000;

/** Something to write, and the one press that says it. */
export function WordsForm({ field, label, placeholder, rows = 2, ways }: Props) {
  const { outbox } = useDesk();
  const [text, keep] = useWords(field);
  const id = useId();
  const say = ({ said, alone = '' }: Way): void => {
    const words = text.trim() || alone;
    if (words === '') return;
    outbox.say(said(words));
    keep('');
  };
  return (
    <form
      className={controls.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ways[0] !== undefined) say(ways[0]);
      }}
    >
      <div className={controls.field}>
        <label className={controls.label} htmlFor={id}>
          {label}
        </label>
        <textarea
          id={id}
          className={controls.input}
          rows={rows}
          maxLength={MOST}
          placeholder={placeholder}
          value={text}
          onChange={(event) => keep(event.currentTarget.value)}
        />
      </div>
      <div className={controls.row}>
        {ways.map((way, index) => (
          <button
            key={way.name}
            type={index === 0 ? 'submit' : 'button'}
            className={controls.button}
            data-main={ways.length === 1 || undefined}
            disabled={text.trim() === '' && way.alone === undefined}
            onClick={index === 0 ? undefined : () => say(way)}
          >
            {way.name}
          </button>
        ))}
      </div>
    </form>
  );
}
