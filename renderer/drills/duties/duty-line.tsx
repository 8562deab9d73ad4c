import { UnstyledButton } from '@mantine/core';
import { dutyClocks, dueReplies, type DutyClock } from '../../../shared/analysis/duties/duty-clocks';
import { dutyRule, dutyWords } from '../../../shared/analysis/duties/duty-words';
import { useExerciseTime } from '../../client/exercise-time';
import { StatusShape } from '../../ui/status-shape';
import { useRoom } from '../room/room-context';
import { DUTY_STATUS } from './duty-status';
import classes from './duty-line.module.css';

/** Who has to be told by when, beside the clocks of the services: what is most urgent first. Nothing where the plan names nobody. */
export function DutyLine() {
  const { runId, live, workflow, scenario, folds, view, isOver, look } = useRoom();
  const now = useExerciseTime(runId);
  const { board } = live;
  const { tellings } = folds.known;
  const clocks = dutyClocks({ board, interruptions: folds.interruptions, tellings, workflow, now });
  if (clocks.length === 0) return null;
  const replies = isOver ? [] : dueReplies(scenario, tellings).filter(({ due }) => due <= now);
  // An answer that waits takes the place of the least urgent.
  const cells = replies.length > 0 ? CELLS - 1 : CELLS;
  const rest = clocks.length - cells;
  const open = (duty?: string): void => look({ panel: 'duties', duty });
  return (
    <div className={classes.line} role="group" aria-label="Who has to be told">
      <UnstyledButton
        className={classes.title}
        aria-keyshortcuts="C"
        aria-expanded={view.panel === 'duties'}
        onClick={() => open()}
      >
        Tell <kbd className={classes.key}>C</kbd>
      </UnstyledButton>
      {clocks.slice(0, cells).map((clock) => (
        <DutyCell key={clock.duty.key} clock={clock} onOpen={open} />
      ))}
      {rest > 0 && (
        <UnstyledButton className={classes.rest} onClick={() => open()}>
          {rest} more
        </UnstyledButton>
      )}
      {replies[0] !== undefined && (
        <UnstyledButton className={classes.reply} aria-keyshortcuts="." onClick={() => open(replies[0]?.reply.duty)}>
          {replies[0].reply.from} answers{replies.length > 1 && ` (+${replies.length - 1})`}{' '}
          <kbd className={classes.key}>.</kbd>
        </UnstyledButton>
      )}
    </div>
  );
}

/** More cannot be read at a glance. */
const CELLS = 4;

function DutyCell({ clock, onOpen }: { readonly clock: DutyClock; readonly onOpen: (duty: string) => void }) {
  const { workflow } = useRoom();
  const { duty, state, told } = clock;
  const unheard = told.at(-1)?.lost !== undefined;
  return (
    <UnstyledButton
      className={classes.cell}
      data-state={state}
      title={`${duty.name}: ${dutyRule(duty, workflow)}`}
      onClick={() => onOpen(duty.key)}
    >
      <StatusShape status={DUTY_STATUS[state]} size={12} />
      <span className={classes.name}>{duty.name}</span>
      <span className={classes.words}>{unheard ? `not delivered, ${dutyWords(clock)}` : dutyWords(clock)}</span>
    </UnstyledButton>
  );
}
