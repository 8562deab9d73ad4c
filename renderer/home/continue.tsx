import { IconFileText, IconPlayerPlay, IconRoute, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PlanSummary, RunSummary } from '../../shared/contract/contract';
import { valueOr } from '../client/loadable';
import { address } from '../client/navigation';
import { usePlans, useRuns } from '../client/workspace-lists';
import { RunClock } from '../ui/run-clock';
import { outcomeWord } from '../ui/outcome-words';
import { formatDayTime } from '../ui/wall-time';
import { openDrills, recentPlans, recentReports } from './recent';
import classes from './continue.module.css';

/** What was under way: paused drills, plans and reports, newest first. Nothing at all in a new workspace. */
export function Continue() {
  const runs = valueOr(useRuns(), []);
  const plans = recentPlans(valueOr(usePlans(), []));
  const drills = openDrills(runs);
  const reports = recentReports(runs);
  if (drills.length + plans.length + reports.length === 0) return null;
  return (
    <section aria-labelledby="continue">
      <h2 id="continue" className={classes.heading}>
        Continue
      </h2>
      <div className={classes.columns}>
        <Column title="Open drills" empty="No drill is open.">
          {drills.map(drillLine)}
        </Column>
        <Column title="Plans" empty="Open a template's plan to begin one of your own.">
          {plans.map(planLine)}
        </Column>
        <Column title="Reports" empty="The report of a drill is written when the drill ends.">
          {reports.map(reportLine)}
        </Column>
      </div>
    </section>
  );
}

interface ColumnProps {
  readonly title: string;
  readonly empty: string;
  readonly children: readonly ReactNode[];
}

const Column = ({ title, empty, children }: ColumnProps) => (
  <section className={classes.column} aria-label={title}>
    <h3 className={classes.title}>{title}</h3>
    {children.length === 0 ? <p className={classes.empty}>{empty}</p> : <ul className={classes.list}>{children}</ul>}
  </section>
);

const drillLine = ({ runId, title, startedAt }: RunSummary): ReactNode => (
  <Line key={runId} to={address('drills', runId)} mark={<Mark icon={IconPlayerPlay} />} title={title}>
    <RunClock runId={runId} />, begun {formatDayTime(startedAt)}
  </Line>
);

const planLine = ({ id, title, states, updatedAt }: PlanSummary): ReactNode => (
  <Line key={id} to={address('plans', id)} mark={<Mark icon={IconRoute} />} title={title}>
    {states} states, {formatDayTime(updatedAt)}
  </Line>
);

const reportLine = ({ runId, title, outcome, endedAt = '' }: RunSummary): ReactNode => (
  <Line key={runId} to={address('reports', runId)} mark={<Mark icon={IconFileText} />} title={title}>
    {outcome && outcomeWord[outcome]}, {formatDayTime(endedAt)}
  </Line>
);

const Mark = ({ icon: Icon }: { readonly icon: Icon }) => <Icon size={14} stroke={1.75} aria-hidden />;

interface LineProps {
  readonly to: string;
  readonly mark: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

const Line = ({ to, mark, title, children }: LineProps) => (
  <li>
    <a className={classes.line} href={to}>
      {mark}
      <span className={classes.text}>
        <span className={classes.name} dir="auto" title={title}>
          {title}
        </span>
        <span className={classes.detail}>{children}</span>
      </span>
    </a>
  </li>
);
