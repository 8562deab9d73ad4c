import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  readonly icon: Icon;
  /** What this place is for, or that nothing fits. */
  readonly title: string;
  /** What to do first. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Nothing here yet: says what the place is for and what to do first. */
export const EmptyState = ({ icon: Icon, title, children, actions }: Props) => (
  <div className={classes.empty}>
    <Icon size={24} stroke={1.5} aria-hidden className={classes.icon} />
    <h2 className={classes.title}>{title}</h2>
    <p className={classes.text}>{children}</p>
    {actions !== undefined && <div className={classes.actions}>{actions}</div>}
  </div>
);
