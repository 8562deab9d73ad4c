import { Anchor, Button, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Input } from '../../shared/contract/contract';
import type { Finding } from '../../shared/model/finding';
import type { ProofCandidate } from '../../shared/model/retest';
import { call } from '../client/client';
import { valueOr } from '../client/loadable';
import { address } from '../client/navigation';
import { createResource, useResource } from '../client/resource';
import { ErrorNote } from '../ui/error-note';
import { StatusBadge } from '../ui/status-badge';
import { formatDay } from '../ui/wall-time';
import { verdictShape } from './finding-words';
import classes from './proof-section.module.css';

/** Closing needs proof: a later drill that passes the same step under the same inject, or somebody who answers for it. */
export function ProofSection({ finding }: { readonly finding: Finding }) {
  const { id, status, proof } = finding;
  const isClosed = status === 'verified';
  return (
    <section aria-label="Proof" className={classes.proof}>
      <h3 className={classes.title}>Proof</h3>
      {isClosed ? <Given proof={proof} /> : <Search id={id} />}
    </section>
  );
}

function Given({ proof }: Pick<Finding, 'proof'>) {
  if (proof === undefined)
    return <p className={classes.text}>Closed before proof was asked for: there is none on record.</p>;
  return (
    <p className={classes.text} dir="auto">
      {proof.kind === 'run' ? (
        <>
          {proof.what}{' '}
          <Anchor href={`${address('reports', proof.runId)}?seq=${proof.seqs.at(-1) ?? 0}`}>{proof.title}</Anchor>
        </>
      ) : (
        <>
          {proof.evidence} Signed by {proof.verifier}.
        </>
      )}{' '}
      Recorded by {proof.by} on {formatDay(proof.on)}.
    </p>
  );
}

function Search({ id }: { readonly id: string }) {
  const found = useMemo(() => createResource('proofs.find', { id }, ['findings.changed', 'runs.changed']), [id]);
  const candidates = valueOr(useResource(found), undefined);
  const [trouble, setTrouble] = useState<string>();
  const [isSigning, setSigning] = useState(false);
  async function verify(proof: Input<'proofs.verify'>['proof']): Promise<void> {
    const verified = await call('proofs.verify', { id, proof });
    setTrouble(verified.ok ? undefined : verified.error.message);
  }
  if (candidates === undefined) return null;
  return (
    <>
      {candidates.length === 0 && (
        <p className={classes.text}>
          No later drill of this plan has been played. The next one that passes is found here.
        </p>
      )}
      <ul className={classes.list}>
        {candidates.map((candidate) => (
          <Candidate
            key={candidate.runId}
            candidate={candidate}
            onTake={() => void verify({ kind: 'run', runId: candidate.runId })}
          />
        ))}
      </ul>
      {isSigning ? (
        <SignForm onSign={(verifier, evidence) => void verify({ kind: 'signed', verifier, evidence })} />
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setSigning(true)}>
          Sign with evidence
        </Button>
      )}
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
    </>
  );
}

interface CandidateProps {
  readonly candidate: ProofCandidate;
  readonly onTake: () => void;
}

const Candidate = ({ candidate: { runId, title, startedAt, verdict, what, seqs }, onTake }: CandidateProps) => (
  <li className={classes.candidate}>
    <span className={classes.run}>
      <StatusBadge status={verdictShape[verdict]} plain>
        {verdict}
      </StatusBadge>
      <Anchor size="xs" href={`${address('reports', runId)}?seq=${seqs.at(-1) ?? 0}`}>
        {title}
      </Anchor>
      <time className={classes.faint}>{formatDay(startedAt)}</time>
    </span>
    <span className={classes.text} dir="auto">
      {what}
    </span>
    {verdict === 'passes' && (
      <span>
        <Button size="compact-sm" onClick={onTake}>
          Verify by this drill
        </Button>
      </span>
    )}
  </li>
);

function SignForm({ onSign }: { readonly onSign: (verifier: string, evidence: string) => void }) {
  const [verifier, setVerifier] = useState('');
  const [evidence, setEvidence] = useState('');
  const isWhole = verifier.trim() !== '' && evidence.trim() !== '';
  return (
    <form
      className={classes.list}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onSign(verifier.trim(), evidence.trim());
      }}
    >
      <TextInput
        label="Verifier"
        maxLength={500}
        autoFocus
        dir="auto"
        value={verifier}
        onChange={({ currentTarget }) => setVerifier(currentTarget.value)}
      />
      <Textarea
        label="Evidence"
        placeholder="What was seen, where it is kept"
        autosize
        minRows={2}
        maxLength={20_000}
        dir="auto"
        value={evidence}
        onChange={({ currentTarget }) => setEvidence(currentTarget.value)}
      />
      <span>
        <Button type="submit" size="compact-sm" disabled={!isWhole}>
          Sign and verify
        </Button>
      </span>
    </form>
  );
}
