import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WorkAction } from '../../../shared/analysis/work-actions';
import { useAct } from './use-act';
import classes from './active-row.module.css';

/** A deviation takes one line of why; it goes into the record with it. */
export function WhyField({ action }: { readonly action: WorkAction }) {
  const { act } = useAct();
  const [why, setWhy] = useState('');
  const isReady = why.trim() !== '';
  return (
    <form
      className={classes.why}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) act(action, why.trim());
      }}
    >
      <TextInput
        className={classes.whyInput}
        autoFocus
        aria-label={`Why: ${action.label}`}
        placeholder={`${action.label}: why?`}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!isReady}>
        Record
      </Button>
    </form>
  );
}
