import { UnstyledButton } from '@mantine/core';
import { injectQueue } from '../../../shared/analysis/inject-queue';
import { KeyHint } from '../../ui/key-hint';
import { useRoom } from '../room/room-context';
import classes from './inject-tabs.module.css';

/** Which injects are listed: those still to come, or those that were released. */
export function InjectTabs({ shown }: { readonly shown: 'coming' | 'released' }) {
  const { live, workflow, scenario, look, toBoard } = useRoom();
  const { timed, conditional, settled } = injectQueue(live.board, workflow, scenario);
  const list = (listed: 'coming' | 'released'): void => {
    look({ listed });
    toBoard();
  };
  const released = settled.filter(({ status }) => status === 'released').length;
  return (
    <div className={classes.tabs} role="group" aria-label="Which injects">
      <UnstyledButton className={classes.tab} aria-pressed={shown === 'coming'} onClick={() => list('coming')}>
        To come <span className={classes.count}>{timed.length + conditional.length}</span>
      </UnstyledButton>
      <UnstyledButton
        className={classes.tab}
        aria-pressed={shown === 'released'}
        aria-keyshortcuts="ArrowLeft"
        title="Released injects; ← opens the latest, then the one before"
        onClick={() => list('released')}
      >
        Released <span className={classes.count}>{released}</span> <KeyHint keys="←" />
      </UnstyledButton>
    </div>
  );
}
