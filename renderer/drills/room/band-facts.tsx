import { useMemo } from 'react';
import { IconGitFork, IconUsers } from '@tabler/icons-react';
import { attendanceOf } from '../../../shared/analysis/attendance';
import { forkOf } from '../../../shared/analysis/compare-runs';
import { useRoom } from './room-context';
import classes from './exercise-band.module.css';

/** Who takes part, as two numbers; and, where this drill goes on from another one, the way to compare them. */
export function BandFacts() {
  const { folds, view, look } = useRoom();
  const { entries } = folds;
  const called = useMemo(() => attendanceOf(entries), [entries]);
  const isFork = useMemo(() => forkOf(entries) !== undefined, [entries]);
  const here = called.filter(({ standing }) => standing === 'present' || standing === 'stand-in').length;
  const remote = called.filter(({ standing }) => standing === 'remote').length;
  const toggle = (panel: 'people' | 'compare'): void => look({ panel: view.panel === panel ? 'none' : panel });
  return (
    <>
      {isFork && (
        <button type="button" className={classes.fact} onClick={() => toggle('compare')}>
          <IconGitFork size={14} aria-hidden /> Compare
        </button>
      )}
      <button
        type="button"
        className={classes.fact}
        aria-keyshortcuts="R"
        title="Roll call (R)"
        onClick={() => toggle('people')}
      >
        <IconUsers size={14} aria-hidden /> {called.length === 0 ? 'Roll call' : `${here} + ${remote}`}{' '}
        <kbd className={classes.key}>R</kbd>
      </button>
    </>
  );
}
