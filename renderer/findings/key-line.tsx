import { KeyHint } from '../ui/key-hint';
import classes from './key-line.module.css';

const KEYS = [
  ['J K', 'move'],
  ['Enter', 'open'],
  ['X', 'select'],
  ['1 2 3 4', 'severity'],
  ['O P I D', 'open, planned, in progress, implemented'],
  ['N', 'new'],
] as const;

/** The keys of triage, below the list. */
export const KeyLine = () => (
  <footer className={classes.line} aria-label="Keys">
    {KEYS.map(([keys, what]) => (
      <span key={keys} className={classes.key}>
        <KeyHint keys={keys} /> {what}
      </span>
    ))}
  </footer>
);
