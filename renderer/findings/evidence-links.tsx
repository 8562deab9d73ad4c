import { Anchor } from '@mantine/core';
import type { z } from 'zod';
import type { Evidence } from '../../shared/model/finding';
import { address } from '../client/navigation';
import { useRun } from '../client/run-store';
import { FieldList, FieldRow } from '../ui/field-row';
import { InstantText } from '../ui/instant-text';
import classes from './evidence-links.module.css';

/** What a finding rests on, each leading to its place in the drill and in the report. */
export function EvidenceLinks({
  evidence,
  toPlan,
}: {
  readonly evidence: z.infer<typeof Evidence>;
  readonly toPlan?: string | undefined;
}) {
  const { runId, seqs, at, state, inject, service, text } = evidence;
  const run = useRun(runId);
  if (run.kind === 'failed') return <p className={classes.lost}>Evidence: {run.failure.message}</p>;
  if (run.kind === 'loading') return null;
  const { summary, frozen } = run.value.record;
  const nameIn = <T extends { readonly name: string }>(list: readonly T[], isIt: (it: T) => boolean) =>
    list.find(isIt)?.name;
  const stateName = nameIn(frozen.workflow.states, ({ id }) => id === state) ?? state;
  const serviceName = nameIn(frozen.workflow.services, ({ key }) => key === service) ?? service;
  const injectTitle = frozen.scenario.injects.find(({ id }) => id === inject);
  const event = seqs[0] === undefined ? '' : `?seq=${seqs[0]}`;
  return (
    <section aria-label="Evidence" className={classes.evidence}>
      <h3 className={classes.title}>Evidence</h3>
      <FieldList>
        <FieldRow label="Run">{summary.title}</FieldRow>
        {at !== undefined && (
          <FieldRow label="Time">
            <InstantText at={at} />
          </FieldRow>
        )}
        {stateName !== undefined && <FieldRow label="Step">{stateName}</FieldRow>}
        {injectTitle && (
          <FieldRow label="Inject">
            {injectTitle.no}: {injectTitle.title}
          </FieldRow>
        )}
        {serviceName !== undefined && <FieldRow label="Service">{serviceName}</FieldRow>}
        {text !== undefined && <FieldRow label="Said">{text}</FieldRow>}
      </FieldList>
      <p className={classes.links}>
        <Anchor href={`${address('drills', runId)}${event}`}>Open the drill</Anchor>
        {summary.outcome !== undefined && (
          <Anchor href={`${address('reports', runId)}${event}`}>Open the report</Anchor>
        )}
        {toPlan !== undefined && <Anchor href={toPlan}>Show the change to the plan</Anchor>}
      </p>
    </section>
  );
}
