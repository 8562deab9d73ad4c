import { IconHistory } from '@tabler/icons-react';
import type { ReportEdition } from '../../../shared/model/own-report';
import { valueOr } from '../../client/loadable';
import { address } from '../../client/navigation';
import { createResource, useResource } from '../../client/resource';
import { useRuns } from '../../client/workspace-lists';
import { EmptyState } from '../../ui/empty-state';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { StatusBadge } from '../../ui/status-badge';
import { formatDayTime } from '../../ui/wall-time';
import classes from '../report-list.module.css';

const history = createResource('editions.history', {}, ['editions.changed']);

/** Every version of every report that was kept, the newest first, with what changed since the one before it. */
export function HistoryScreen() {
  const titles = new Map(valueOr(useRuns(), []).map(({ runId, title }) => [runId, title]));
  return (
    <Page title="History of reports" crumbs={[{ label: 'Reports', to: address('reports') }]} flush>
      <Loaded of={useResource(history)} what="the history" onRetry={() => void history.reload()}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={IconHistory} title="No version of a report has been kept yet">
              Keep one beside the report, under Versions. It stays as it was, whatever comes later, and can be approved.
            </EmptyState>
          ) : (
            <div className={classes.view}>
              <table className={`${classes.table} ${classes.history}`}>
                <thead>
                  <tr>
                    <th scope="col">Report</th>
                    <th scope="col">Status</th>
                    <th scope="col">Kept</th>
                    <th scope="col">What changed</th>
                  </tr>
                </thead>
                <tbody>
                  {all.map(({ runId, edition }) => (
                    <Row
                      key={`${runId}/${edition.no}`}
                      runId={runId}
                      edition={edition}
                      title={titles.get(runId) ?? runId}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

interface RowProps {
  readonly runId: string;
  readonly title: string;
  readonly edition: ReportEdition;
}

const Row = ({ runId, title, edition: { no, at, by, note, approval, changes } }: RowProps) => (
  <tr>
    <td className={classes.title}>
      <a href={address('reports', runId)} dir="auto">
        {title}, version {no}
      </a>
    </td>
    <td>
      <StatusBadge status={approval === undefined ? 'waiting' : 'done'} plain>
        {approval === undefined ? 'Draft' : 'Approved'}
      </StatusBadge>
      {approval !== undefined && (
        <span className={classes.under} dir="auto">
          {approval.by}, {approval.role}
        </span>
      )}
    </td>
    <td>
      <time>{formatDayTime(at)}</time>, {by}
    </td>
    <td dir="auto">
      {no === 1 ? 'First version' : changes.length === 0 ? 'Nothing' : changes.join(' ')}
      {note !== undefined && ` (${note})`}
    </td>
  </tr>
);
