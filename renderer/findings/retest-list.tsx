import { Anchor, Button } from '@mantine/core';
import { IconChecklist, IconDownload } from '@tabler/icons-react';
import type { Retest } from '../../shared/model/retest';
import { csvOf } from '../../shared/report/csv';
import { download } from '../client/download';
import { address } from '../client/navigation';
import { createResource, useResource } from '../client/resource';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { SeverityMark } from '../ui/severity-mark';
import { StatusBadge } from '../ui/status-badge';
import { verdictShape } from './finding-words';
import { MakeRetests } from './make-retest';
import classes from './retest-list.module.css';

const retests = createResource('proofs.retest', {}, ['findings.changed', 'runs.changed']);

/** What the next drill has to pass: every implemented finding with its step, inject and plan. */
export const RetestList = () => (
  <Loaded of={useResource(retests)} what="the retest list" onRetry={() => void retests.reload()}>
    {(all) => (all.length === 0 ? <Nothing /> : <Table all={all} />)}
  </Loaded>
);

const Table = ({ all }: { readonly all: readonly Retest[] }) => (
  <div className={classes.view}>
    <p className={classes.lead}>
      {all.length === 1 ? 'One finding is' : `${all.length} findings are`} implemented and waiting for proof: the next
      drill passes each step under its inject.
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconDownload size={14} />}
        onClick={() => download({ fileName: 'retest-list.csv', mediaType: 'text/csv', text: asCsv(all) })}
      >
        Save as CSV
      </Button>
    </p>
    <MakeRetests all={all} />
    <table className={classes.table} aria-label="Retest list">
      <thead>
        <tr>
          {['Severity', 'Finding', 'Plan', 'Step', 'Inject', 'Later drills'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map((row) => (
          <Row key={row.finding.id} row={row} />
        ))}
      </tbody>
    </table>
  </div>
);

const Row = ({ row: { finding, plan, planId, step, service, inject, found } }: { readonly row: Retest }) => (
  <tr>
    <td>
      <SeverityMark severity={finding.severity} />
    </td>
    <td dir="auto">
      <a href={address('findings', finding.id)}>{finding.title}</a>
    </td>
    <td dir="auto">{planId === undefined ? (plan ?? '–') : <a href={address('plans', planId)}>{plan ?? 'Plan'}</a>}</td>
    <td dir="auto">{step ?? service ?? '–'}</td>
    <td dir="auto">{inject ?? '–'}</td>
    <td>
      {found === undefined ? (
        'none yet'
      ) : (
        <>
          <StatusBadge status={verdictShape[found.verdict]} plain>
            {found.verdict}
          </StatusBadge>{' '}
          <Anchor size="xs" href={address('reports', found.runId)}>
            {found.title}
          </Anchor>
        </>
      )}
    </td>
  </tr>
);

const asCsv = (all: readonly Retest[]): string =>
  csvOf([
    ['Severity', 'Finding', 'Plan', 'Step', 'Inject', 'Service', 'Owner', 'Later drill'],
    ...all.map(({ finding, plan = '', step = '', inject = '', service = '', found }) => [
      finding.severity,
      finding.title,
      plan,
      step,
      inject,
      service,
      finding.owner ?? '',
      found === undefined ? '' : `${found.verdict}: ${found.title}`,
    ]),
  ]);

const Nothing = () => (
  <EmptyState icon={IconChecklist} title="Nothing waits for a retest">
    A finding whose status is implemented stands here until a later drill passes its step, or somebody signs for it.
  </EmptyState>
);
