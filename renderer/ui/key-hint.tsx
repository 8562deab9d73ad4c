import classes from './key-hint.module.css';

/** A key or a chord, written as `Ctrl K` or `G`. Decorative: name the keys in `aria-keyshortcuts`. */
export const KeyHint = ({ keys }: { readonly keys: string }) => (
  <span className={classes.hint} aria-hidden>
    {keys.split(' ').map((key) => (
      <kbd key={key} className={classes.key}>
        {key}
      </kbd>
    ))}
  </span>
);
