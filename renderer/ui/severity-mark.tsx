import type { Severity } from '../../shared/model/finding';
import { capitalised } from './capitalised';
import classes from './severity-mark.module.css';

const filled: Record<Severity, number> = { critical: 4, high: 3, medium: 2, low: 1 };

/** How severe a finding is, as bars and a word. In greys: severity is no status. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => (
  <span className={classes.severity} data-severity={severity}>
    <svg width="15" height="12" viewBox="0 0 15 12" aria-hidden>
      {[0, 1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={bar * 4}
          y={9 - bar * 3}
          width="3"
          height={3 + bar * 3}
          rx="1"
          fill="currentColor"
          opacity={bar < filled[severity] ? 1 : 0.22}
        />
      ))}
    </svg>
    <span>{capitalised(severity)}</span>
  </span>
);
