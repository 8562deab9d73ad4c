import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../shared/contract/contract';
import type { Integrity } from '../../shared/model/report-outline';
import { call } from '../client/client';
import { ErrorNote } from '../ui/error-note';
import { StatusBadge } from '../ui/status-badge';
import classes from './report-screen.module.css';

type Checked =
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly value: Output<'runs.verify'> }
  | { readonly kind: 'failed'; readonly message: string };

interface Props {
  readonly integrity: Integrity;
  readonly onShow: (seq: number) => void;
}

/** Whether the record behind the report is whole, and a button that plays it again to prove it. */
export function RecordPanel({ integrity, onShow }: Props) {
  const [check, setCheck] = useState<Checked>();
  const verify = async (): Promise<void> => {
    setCheck({ kind: 'checking' });
    const result = await call('runs.verify', { runId: integrity.runId });
    setCheck(result.ok ? { kind: 'checked', value: result.value } : { kind: 'failed', message: result.error.message });
  };
  return (
    <section className={classes.record} aria-label="Record">
      <h2 className={classes.heading}>
        Record
        <span className={classes.count}>{integrity.events} events</span>
      </h2>
      <p>
        {integrity.isChainWhole ? (
          <StatusBadge status="done" plain>
            Hash chain whole
          </StatusBadge>
        ) : (
          <StatusBadge status="failed" plain>
            Hash chain broken
          </StatusBadge>
        )}
      </p>
      <p
        className={classes.hash}
        title={`Hash of the last event, which seals everything before it: ${integrity.headHash}`}
      >
        {integrity.headHash.slice(0, 24)}…
      </p>
      <p className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconShieldCheck size={14} />}
          loading={check?.kind === 'checking'}
          onClick={() => void verify()}
        >
          Verify record
        </Button>
        {integrity.firstBroken !== undefined && (
          <Button size="compact-sm" variant="subtle" onClick={() => onShow(integrity.firstBroken ?? 0)}>
            Show the break
          </Button>
        )}
      </p>
      {check?.kind === 'checked' && <Verdict value={check.value} />}
      {check?.kind === 'failed' && <ErrorNote>{check.message}</ErrorNote>}
    </section>
  );
}

const Verdict = ({ value: { chain, replay, detail } }: { readonly value: Output<'runs.verify'> }) => (
  <p role="status" className={classes.text}>
    <StatusBadge status={chain && replay ? 'done' : 'failed'} plain>
      {chain && replay ? 'Verified' : 'Not verified'}
    </StatusBadge>{' '}
    {detail}
  </p>
);
