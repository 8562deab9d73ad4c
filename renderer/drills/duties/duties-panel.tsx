import { Button, CloseButton } from '@mantine/core';
import { useEffect, type KeyboardEvent } from 'react';
import { dutyClocks, type DutyClock } from '../../../shared/analysis/duties/duty-clocks';
import { dutyWords } from '../../../shared/analysis/duties/duty-words';
import { useExerciseTime } from '../../client/exercise-time';
import { StatusShape } from '../../ui/status-shape';
import panel from '../palette/hand-inject.module.css';
import { moveFocus } from '../palette/move-focus';
import { useRoom } from '../room/room-context';
import { entryFieldId } from '../room/room-keys';
import { DUTY_STATUS } from './duty-status';
import { DutyReplies } from './duty-replies';
import { focusTell, TellForm } from './tell-form';
import { ToldList } from './told-list';
import classes from './duties-panel.module.css';

/** Who has to be told, and one form that says that they were. Opened with C, the most urgent duty stands ready: Enter records it. */
export function DutiesPanel() {
  const { runId, live, workflow, folds, view, look, toBoard } = useRoom();
  const now = useExerciseTime(runId);
  const { tellings } = folds.known;
  const clocks = dutyClocks({ board: live.board, interruptions: folds.interruptions, tellings, workflow, now });
  const chosen = clocks.find(({ duty }) => duty.key === view.duty) ?? clocks[0];
  const close = (): void => {
    look({ panel: 'none', duty: undefined });
    toBoard();
  };
  const writeNote = (): void => {
    look({ panel: 'none', duty: undefined, entry: 'note', tag: 'communication' });
    requestAnimationFrame(() => document.getElementById(entryFieldId)?.focus());
  };
  const byKey = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = clocks[Number(event.key) - 1];
    if (at === undefined && event.key.toLowerCase() !== 'c') return;
    event.preventDefault();
    event.stopPropagation();
    if (at === undefined) return writeNote();
    look({ duty: at.duty.key });
    focusTell();
  };
  useEffect(focusTell, []);
  return (
    <section className={panel.panel} aria-label="Who is told" onKeyDown={byKey}>
      <header className={panel.header}>
        <h2 className={panel.title}>Who is told</h2>
        <span className={classes.headRight}>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={writeNote}>
            Something else was said <kbd className={classes.digit}>&nbsp;C</kbd>
          </Button>
          <CloseButton size="sm" aria-label="Close" onClick={close} />
        </span>
      </header>
      <div className={panel.columns}>
        <nav className={classes.list} aria-label="Duties" onKeyDown={moveFocus}>
          {clocks.map((clock, index) => (
            <DutyButton
              key={clock.duty.key}
              clock={clock}
              digit={index + 1}
              isChosen={clock === chosen}
              onChoose={() => look({ duty: clock.duty.key })}
            />
          ))}
        </nav>
        {chosen !== undefined && (
          <div className={classes.chosen} key={chosen.duty.key}>
            <TellForm clock={chosen} onDone={close} />
            <ToldList told={chosen.told} waived={chosen.waived} />
            <DutyReplies duty={chosen.duty} />
          </div>
        )}
      </div>
    </section>
  );
}

interface ButtonProps {
  readonly clock: DutyClock;
  readonly digit: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

const DutyButton = ({ clock, digit, isChosen, onChoose }: ButtonProps) => (
  <button
    type="button"
    className={classes.duty}
    aria-current={isChosen}
    tabIndex={isChosen ? 0 : -1}
    data-state={clock.state}
    onClick={onChoose}
  >
    <StatusShape status={DUTY_STATUS[clock.state]} size={13} />
    <span className={classes.name}>{clock.duty.name}</span>
    {digit < 10 && <kbd className={classes.digit}>{digit}</kbd>}
    <span className={classes.words}>{dutyWords(clock)}</span>
  </button>
);
