import type { ReactNode } from 'react';
import classes from './choose-plan.module.css';

interface Props {
  readonly to: string;
  readonly title: string;
  /** Shown on hover; the title, where there is nothing more to say. */
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One thing that can be simulated. */
export const ChooseLine = ({ to, title, hint = title, children }: Props) => (
  <li>
    <a className={classes.line} href={to} title={hint}>
      <span className={classes.name} dir="auto">
        {title}
      </span>
      <span className={classes.detail}>{children}</span>
    </a>
  </li>
);
