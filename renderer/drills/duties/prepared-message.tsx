import { Button } from '@mantine/core';
import { useState } from 'react';
import { EXERCISE_MARK } from '../../../shared/analysis/handout';
import { useRoom } from '../room/room-context';
import classes from './duties-panel.module.css';

/** The text that the plan has ready, to be read out or copied with the exercise mark around it. */
export function PreparedMessage({ template }: { readonly template: string | undefined }) {
  const { workflow } = useRoom();
  const [state, setState] = useState('Copy');
  const message = workflow.communication?.messages.find(({ key }) => key === template);
  if (message === undefined || message.text === '') return null;
  const copy = async (): Promise<void> => {
    const text = [EXERCISE_MARK, '', message.text, '', EXERCISE_MARK].join('\n');
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setState(isCopied ? 'Copied' : 'Refused: mark the text and copy it');
  };
  return (
    <div className={classes.message}>
      <div className={classes.messageHead}>
        <span>{message.name}</span>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void copy()}>
          {state}
        </Button>
      </div>
      <p className={classes.text}>{message.text}</p>
    </div>
  );
}
