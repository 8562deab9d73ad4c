import { IconTrendingUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { DrillFindings, FindingTrend, RegisterMeasure } from '../../shared/model/finding-trend';
import { address } from '../client/navigation';
import { createResource, useResource } from '../client/resource';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { formatDay, today } from '../ui/wall-time';
import classes from './retest-list.module.css';

/** What each drill raised and what became of it, and how quickly findings close. */
export function TrendView() {
  const trend = useMemo(
    () => createResource('findings.trend', { today: today() }, ['findings.changed', 'runs.changed']),
    [],
  );
  return (
    <Loaded of={useResource(trend)} what="the trend" onRetry={() => void trend.reload()}>
      {(value) => (value.drills.length === 0 ? <NoDrills /> : <Trend {...value} />)}
    </Loaded>
  );
}

const Trend = ({ drills, measures }: FindingTrend) => {
  const most = Math.max(1, ...drills.map(({ raised }) => raised));
  return (
    <div className={classes.view}>
      <div className={classes.measures}>
        {measures.map((measure) => (
          <Measure key={measure.code} measure={measure} />
        ))}
      </div>
      <table className={classes.table} aria-label="Findings of each drill">
        <thead>
          <tr>
            <th scope="col">Drill</th>
            <th scope="col">Begun</th>
            <th scope="col">Raised, verified dark</th>
            {['Raised', 'Critical', 'High', 'Repeats', 'Verified', 'Open'].map((title) => (
              <th key={title} scope="col" data-figure>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drills.map((drill) => (
            <Row key={drill.runId} drill={drill} most={most} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

function Row({ drill, most }: { readonly drill: DrillFindings; readonly most: number }) {
  const { runId, title, startedAt, raised, critical, high, repeats, verified, open } = drill;
  return (
    <tr>
      <td dir="auto">
        <a href={`${address('findings')}?run=${encodeURIComponent(runId)}`}>{title}</a>
      </td>
      <td>{formatDay(startedAt)}</td>
      <td>
        {raised > 0 && (
          <div className={classes.bar} style={{ width: (160 * raised) / most }} aria-hidden>
            <span style={{ width: `${(100 * verified) / raised}%` }} />
          </div>
        )}
      </td>
      {[raised, critical, high, repeats, verified, open].map((count, index) => (
        // The columns never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={index} data-figure>
          {count}
        </td>
      ))}
    </tr>
  );
}

const Measure = ({ measure: { code, name, note, n, ...figure } }: { readonly measure: RegisterMeasure }) => (
  <div className={classes.measure} title={code}>
    <span>{name}</span>
    <span className={classes.value} data-figures>
      {shown(figure)}
    </span>
    <span className={classes.note}>
      n = {n}
      {n < 5 && ', few data'}. {note}
    </span>
  </div>
);

function shown({ value, unit }: Pick<RegisterMeasure, 'value' | 'unit'>): string {
  if (value === undefined) return 'n/a';
  if (unit === 'share') return `${Math.round(value * 100)} %`;
  return unit === 'days' ? `${Math.round(value * 10) / 10} d` : String(value);
}

const NoDrills = () => (
  <EmptyState icon={IconTrendingUp} title="No drill has ended yet">
    After each drill a line here says how many findings it raised, how many came back, and how many are proved mended.
  </EmptyState>
);
