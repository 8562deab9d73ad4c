import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import type { ProposedFinding } from '../../shared/model/proposed-finding';
import { valueOr } from '../client/loadable';
import { createResource, useResource } from '../client/resource';
import { ProposalCard } from './proposal-card';
import classes from './report-screen.module.css';

interface Props {
  readonly runId: string;
  readonly proposals: readonly ProposedFinding[];
  /** Brings an event of the log into sight. */
  readonly onShow: (seq: number) => void;
}

/** Cards at a time: a day of notes can give rise to a thousand. */
const PAGE = 50;

/** Findings that the record gives rise to: each is accepted into the register, or dismissed there. */
export function ProposalsPanel({ runId, proposals, onShow }: Props) {
  const ofRun = useMemo(() => createResource('findings.list', { runId }, ['findings.changed']), [runId]);
  const register = valueOr(useResource(ofRun), []);
  const byProposal = new Map(register.map((finding) => [finding.proposal, finding]));
  const [pages, setPages] = useState(1);
  const shown = proposals.slice(0, pages * PAGE);
  const left = proposals.length - shown.length;
  const open = proposals.filter(({ proposal }) => !byProposal.has(proposal)).length;
  return (
    <>
      <h2 className={classes.heading}>
        Findings the record proposes
        <span className={classes.count}>{proposals.length === 0 ? 'none' : `${open} of ${proposals.length} open`}</span>
      </h2>
      {proposals.length === 0 ? (
        <p className={classes.none}>Nothing in this run missed a target, ran late or left the plan.</p>
      ) : (
        <ul className={classes.list}>
          {shown.map((proposal) => (
            <ProposalCard
              key={proposal.proposal}
              proposal={proposal}
              finding={byProposal.get(proposal.proposal)}
              onShow={onShow}
            />
          ))}
          {left > 0 && (
            <li>
              <Button fullWidth size="compact-sm" variant="subtle" onClick={() => setPages((now) => now + 1)}>
                Show {Math.min(left, PAGE)} more of {left}
              </Button>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
