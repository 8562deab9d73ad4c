import {
  IconAlertTriangleFilled,
  IconBug,
  IconCircleXFilled,
  IconHeartRateMonitor,
  IconLink,
} from '@tabler/icons-react';
import type { StateView } from './state-view';
import classes from './node.module.css';

/** What deserves a look: problems, known errors, restored services, prerequisites. The words are in the hint. */
export function Badges({ view }: { readonly view: StateView }) {
  return (
    <span className={classes.badges}>
      {view.after && (
        <span title={`After ${view.after}`}>
          <IconLink size={13} stroke={1.6} aria-label={`After ${view.after}`} />
        </span>
      )}
      {view.restores && (
        <span title={`Brings ${view.restores}`}>
          <IconHeartRateMonitor size={13} stroke={1.6} aria-label={`Brings ${view.restores}`} />
        </span>
      )}
      {view.knownErrors && (
        <span title={`Known error: ${view.knownErrors}`}>
          <IconBug size={13} stroke={1.6} aria-label={`Known error: ${view.knownErrors}`} />
        </span>
      )}
      {view.errors ? (
        <span className={classes.error} title={view.errors}>
          <IconCircleXFilled size={14} aria-label={view.errors} />
        </span>
      ) : (
        view.warnings && (
          <span className={classes.warning} title={view.warnings}>
            <IconAlertTriangleFilled size={13} aria-label={view.warnings} />
          </span>
        )
      )}
    </span>
  );
}
