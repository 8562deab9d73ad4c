import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LogEntry } from '../../../shared/analysis/room/log-line';
import { formatInstant } from '../../../shared/basics/time';
import { call } from '../../client/client';
import { address, go } from '../../client/navigation';
import { ErrorNote } from '../../ui/error-note';
import { useRoom } from '../room/room-context';
import classes from './entry-box.module.css';

/** The drill goes on from an earlier entry as a new one; this one stays as it is, and the two can be compared. */
export function StepBack({ entry: { event } }: { readonly entry: LogEntry }) {
  const { runId, live } = useRoom();
  const [refusal, setRefusal] = useState<string>();
  const isCheckpoint = event.cause.kind === 'command' && event.cause.command.kind === 'checkpoint';
  const seq = isCheckpoint ? event.seq : event.seq - 1;
  const { title } = live.record.frozen.settings;
  const goBack = async (): Promise<void> => {
    const forked = await call('runs.fork', { runId, seq, title: `${title}, again from ${formatInstant(event.at)}` });
    if (forked.ok) go(address('drills', forked.value.runId));
    else setRefusal(forked.error.message);
  };
  return (
    <>
      <span className={classes.hint}>
        A new drill goes on {isCheckpoint ? 'from here' : 'from just before this entry'}, paused. This one stays as it
        is.
      </span>
      <Button size="compact-sm" variant="default" disabled={seq < 0} onClick={() => void goBack()}>
        Go on from {formatInstant(event.at)}
      </Button>
      {refusal !== undefined && <ErrorNote>{refusal}</ErrorNote>}
    </>
  );
}
