import { Anchor } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import classes from './page.module.css';

export interface Crumb {
  readonly label: string;
  /** Address such as `#/plans`. */
  readonly to: string;
}

interface Props {
  /** From the place down to what is open, without what is open. */
  readonly crumbs?: readonly Crumb[];
  readonly title: ReactNode;
  /** After the title, small. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  /** Content that fills the place to its edges and scrolls by itself: a canvas, a table, a control room. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** What a place shows: breadcrumb and title on one line, actions at the right, the content below. */
export function Page({ crumbs = [], title, aside, actions, flush = false, children }: Props) {
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <nav className={classes.path} aria-label="Breadcrumb">
          {crumbs.map(({ label, to }) => (
            <Fragment key={to}>
              <Anchor className={classes.crumb} href={to} underline="never">
                {label}
              </Anchor>
              <IconChevronRight className={classes.separator} size={14} aria-hidden />
            </Fragment>
          ))}
          <h1 className={classes.title}>{title}</h1>
        </nav>
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={flush ? classes.flush : classes.content}>{children}</div>
    </div>
  );
}
