import type { Consequences } from '../../../shared/analysis/consequences';
import { StatusShape } from '../../ui/status-shape';
import { consequenceStatus } from './consequence-status';
import classes from './consequence-list.module.css';

interface Props {
  readonly told: Consequences;
  readonly lead?: string;
}

/** What a change does or did, sentence by sentence; or that it does nothing, and why. */
export const ConsequenceList = ({ told: { affected, later, nothing }, lead }: Props) => (
  <ul className={classes.list}>
    {lead !== undefined && <li className={classes.lead}>{lead}</li>}
    {nothing !== undefined && <li>Nothing is affected now: {nothing}.</li>}
    {affected.map((one) => (
      <li key={one.text} className={classes.item}>
        <span className={classes.shape}>
          <StatusShape status={consequenceStatus(one)} size={12} />
        </span>
        {one.text}
      </li>
    ))}
    {later.map((text) => (
      <li key={text} className={classes.later}>
        Later: {text}
      </li>
    ))}
  </ul>
);
