import { changeText, pointsText } from '../../../shared/report/simulation/figures';
import type { ShareChange } from '../../../shared/report/simulation/share-change';
import classes from './change-mark.module.css';

const ARROWS: Record<ShareChange['direction'], string> = { up: '▲', down: '▼', unclear: '≈', none: '=' };

/** More or less often than in the baseline, in points; `≈` where it may be chance. */
export const ChangeMark = ({ of }: { readonly of: ShareChange }) => (
  <span className={classes.change} data-direction={of.direction} title={changeText(of)}>
    <span aria-hidden>
      {ARROWS[of.direction]}
      {of.direction === 'none' ? '' : ` ${pointsText(of.points)}`}
    </span>
    <span className={classes.spoken}>{changeText(of)}</span>
  </span>
);
