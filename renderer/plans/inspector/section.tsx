import type { ReactNode } from 'react';
import { useRemembered } from '../../ui/remembered';
import classes from './inspector.module.css';

interface Props {
  readonly title: string;
  /** Beside the title while it is closed: what is in it. */
  readonly summary?: string | undefined;
  /** Names of its fields, so that a problem can open it on the way to one. Those of a closed part are not drawn. */
  readonly holds: string;
  readonly children: ReactNode;
}

/** A part of a form that opens and closes and remembers. */
export function Section({ title, summary, holds, children }: Props) {
  const [open, setOpen] = useRemembered(`inspector.${title}`, OPEN_FIRST.has(title));
  return (
    <details
      className={classes.section}
      data-holds={holds}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>
        <span className={classes.sectionTitle}>{title}</span>
        {!open && summary && <span className={classes.sectionFact}>{summary}</span>}
      </summary>
      {open && <div className={classes.fields}>{children}</div>}
    </details>
  );
}

const OPEN_FIRST = new Set([
  'Time',
  'Measured times',
  'Ways out',
  'Options',
  'Condition',
  'Join',
  'Contents',
  'Figures',
  'Effects',
  'Objectives',
]);
