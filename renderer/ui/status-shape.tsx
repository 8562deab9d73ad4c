import type { ReactNode } from 'react';
import { statusColor, type Status } from './status';
import classes from './status-shape.module.css';

/** The shape of a status, readable without its colour. Decorative: put the word beside it or in a label. */
export function StatusShape({ status, size = 14 }: { readonly status: Status; readonly size?: number }) {
  return (
    <svg
      className={classes.shape}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ color: statusColor(status) }}
      aria-hidden
    >
      {drawings[status]}
    </svg>
  );
}

const drawings: Record<Status, ReactNode> = {
  waiting: <circle cx="7" cy="7" r="4.75" />,
  working: (
    <>
      <circle cx="7" cy="7" r="5" opacity="0.25" />
      <path className={classes.spinning} d="M7 2a5 5 0 0 1 5 5" />
    </>
  ),
  done: <path d="m2.5 7.5 3 3 6-7" />,
  failed: <path d="m3 3 8 8M11 3l-8 8" />,
  blocked: <path d="M2 7h10" strokeWidth="3.5" strokeLinecap="butt" />,
  degraded: (
    <>
      <rect x="2" y="2" width="10" height="10" rx="1" strokeWidth="1.5" />
      <path d="m2.5 7.5 5-5M3 11.5 11.5 3M6.5 11.5l5-5" strokeWidth="1.25" />
    </>
  ),
  paused: <path d="M4.5 3v8M9.5 3v8" strokeWidth="2.25" strokeLinecap="butt" />,
  'not-reached': <circle cx="7" cy="7" r="4.75" strokeDasharray="1.5 2.5" />,
};
