import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { dueReplies } from '../../../shared/analysis/duties/duty-clocks';
import type { Duty } from '../../../shared/analysis/duties/duty';
import { playedInject } from '../../../shared/analysis/duties/played-inject';
import { formatDuration } from '../../../shared/basics/time';
import { useExerciseTime } from '../../client/exercise-time';
import { useRoom } from '../room/room-context';
import classes from './duties-panel.module.css';

/** What the audience answers: a simulator plays it, as planned or in words of the moment. */
export function DutyReplies({ duty }: { readonly duty: Duty }) {
  const { runId, scenario, folds, isOver, give } = useRoom();
  const now = useExerciseTime(runId);
  const [text, setText] = useState('');
  const planned = dueReplies(scenario, folds.known.tellings).filter(({ reply }) => reply.duty === duty.key);
  if (isOver) return null;
  const { injects } = scenario;
  const play = (from: string, message: string, reply?: string): Promise<unknown> =>
    give({ kind: 'improvise', inject: playedInject({ duty: duty.key, from, message, reply }, injects) });
  const own = async (): Promise<void> => {
    if (text.trim() !== '' && (await play(duty.recipient || duty.name, text.trim()))) setText('');
  };
  return (
    <section className={classes.part} aria-label="Answers, role-played">
      <h4 className={classes.label}>Answers, role-played</h4>
      {planned.map(({ reply, due }, index) => (
        <div key={reply.id} className={classes.reply}>
          <span className={classes.replyText}>
            <strong>{reply.from}</strong>{' '}
            {due > now ? `in ${formatDuration(Math.ceil((due - now) / 1000) * 1000)}` : 'is due to answer'}: “
            {reply.message}”
          </span>
          <Button
            size="compact-sm"
            variant={due > now ? 'default' : 'light'}
            {...(index === 0 && due <= now && { 'aria-keyshortcuts': '.' })}
            onClick={() => void play(reply.from, reply.message, reply.id)}
          >
            Play
          </Button>
        </div>
      ))}
      <form
        className={classes.reply}
        onSubmit={(event) => {
          event.preventDefault();
          void own();
        }}
      >
        <Textarea
          className={classes.replyText}
          aria-label={`Answer in the name of ${duty.recipient || duty.name}`}
          placeholder={`Answer in the name of ${duty.recipient || duty.name}`}
          autosize
          minRows={1}
          maxRows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            void own();
          }}
        />
        <Button type="submit" size="compact-sm" variant="default" disabled={text.trim() === ''}>
          Play
        </Button>
      </form>
    </section>
  );
}
