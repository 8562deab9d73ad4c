import { useMemo } from 'react';
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

/** Findings that the record gives rise to: each is accepted into the register, or dismissed there. */
export function ProposalsPanel({ runId, proposals, onShow }: Props) {
  const ofRun = useMemo(() => createResource('findings.list', { runId }, ['findings.changed']), [runId]);
  const register = valueOr(useResource(ofRun), []);
  const byProposal = new Map(register.map((finding) => [finding.proposal, finding]));
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
          {proposals.map((proposal) => (
            <ProposalCard
              key={proposal.proposal}
              proposal={proposal}
              finding={byProposal.get(proposal.proposal)}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
    </>
  );
}
