import { Button, Popover } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { agendaPace, roomSkipped } from '../../../shared/analysis/agenda-pace';
import { formatDuration, MINUTE } from '../../../shared/basics/time';
import type { PlayModule, Question } from '../../../shared/model/exercise-module';
import { call } from '../../client/client';
import { useExerciseTime } from '../../client/exercise-time';
import { CatchUp } from './catch-up';
import { useRoom } from './room-context';
import { useRoomTime } from './use-room-time';
import classes from './agenda-line.module.css';

/** Which module the room is in, whether it keeps to the agenda, and the questions of the module. */
export function AgendaLine() {
  const { runId, live, folds, scenario, isOver, toBoard } = useRoom();
  const room = useRoomTime() + roomSkipped(scenario, folds.entries);
  const pace = agendaPace(scenario, live.board, useExerciseTime(runId), room);
  if (pace === undefined || isOver) return null;
  const { module } = pace.item;
  return (
    <Popover position="bottom-end" width={420} shadow="md" onClose={toBoard} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <button type="button" className={classes.line}>
          <span>
            Module {pace.no} of {pace.of}
          </span>
          <strong className={classes.title}>{module.title}</strong>
          <span>{lateness(pace.late)}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        {pace.late >= MINUTE && <CatchUp late={pace.late} />}
        <Questions module={module} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Under a minute nobody is late. */
const lateness = (late: number): string =>
  Math.abs(late) < MINUTE
    ? 'on time'
    : `${formatDuration(Math.round(Math.abs(late) / MINUTE) * MINUTE)} ${late > 0 ? 'late' : 'early'}`;

function Questions({ module: { title, questions } }: { readonly module: PlayModule }) {
  if (questions.length === 0) return <p className={classes.none}>“{title}” asks nothing of the room.</p>;
  return (
    <ol className={classes.questions}>
      {questions.map((question) => (
        <AQuestion key={question.id} question={question} />
      ))}
    </ol>
  );
}

function AQuestion({ question: { text, prompts, points } }: { readonly question: Question }) {
  const { runId, folds, give } = useRoom();
  const ask = (): void => {
    void give({ kind: 'note', tag: 'question', text });
    void call('projector.change', { runId, change: { question: text } });
  };
  const isAsked = folds.entries.some(
    ({ cause }) =>
      cause.kind === 'command' &&
      cause.command.kind === 'note' &&
      cause.command.tag === 'question' &&
      cause.command.text === text,
  );
  return (
    <li className={classes.question}>
      <p className={classes.text}>{text}</p>
      {prompts.length > 0 && (
        <ul className={classes.prompts}>
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
      {points.length > 0 && (
        <>
          <p className={classes.heading}>A good answer holds</p>
          <ul className={classes.points}>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </>
      )}
      {/* one button in both cases: what has the focus keeps it */}
      <Button
        size="compact-xs"
        variant={isAsked ? 'transparent' : 'default'}
        color="gray"
        leftSection={isAsked ? <IconCheck size={14} aria-hidden /> : undefined}
        aria-disabled={isAsked || undefined}
        disabled={text === ''}
        onClick={() => {
          if (!isAsked) ask();
        }}
      >
        {isAsked ? 'Asked' : 'Ask the room'}
      </Button>
    </li>
  );
}
