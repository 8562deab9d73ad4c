import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { KeyHint } from '../../ui/key-hint';
import classes from './hints.module.css';

const HINTS = [
  { keys: 'Space', text: 'lets the clock run to the next inject' },
  { keys: 'I', text: 'injects by hand: put a team to 40 % and see what it does' },
  { keys: 'G', text: 'records a gap, with the step and the time' },
] as const;

/** The three keys of a first drill, on a line of their own above the board's foot: nothing is covered. */
export function Hints() {
  const [isShown, setShown] = useState(true);
  if (!isShown) return null;
  return (
    <aside className={classes.hints} aria-label="Hints">
      {HINTS.map(({ keys, text }) => (
        <span key={keys} className={classes.hint}>
          <KeyHint keys={keys} /> {text}
        </span>
      ))}
      <CloseButton size="xs" aria-label="Hide the hints" onClick={() => setShown(false)} />
    </aside>
  );
}
