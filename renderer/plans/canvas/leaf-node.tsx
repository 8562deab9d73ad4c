import { memo } from 'react';
import type { NodeProps } from 'reactflow';
import { formatDuration } from '../../../shared/basics/time';
import type { Distribution } from '../../../shared/model/distribution';
import type { State } from '../../../shared/model/state';
import { counted } from '../../../shared/report/words/phrases';
import { StatusShape } from '../../ui/status-shape';
import type { Status } from '../../ui/status';
import { Badges } from './badges';
import { useDetail } from './detail';
import { curvePath } from './duration-curve';
import { StateIcon } from './state-icon';
import { distributionSentence, plannedTime } from './planned-time';
import { PortHandles } from './port-handles';
import type { StateData, StateNode } from './project';
import { useIsDropTarget } from './drop-target';
import classes from './node.module.css';

/** A state that holds no others. */
export const LeafNode = memo(function LeafNode({ id, data, selected }: NodeProps<StateNode>) {
  const detail = useDetail();
  const dropping = useIsDropTarget(id);
  const { state, starts, view } = data;
  return (
    <div
      className={classes.leaf}
      data-kind={state.kind}
      data-selected={selected || undefined}
      data-dropping={dropping || undefined}
      data-detail={detail}
      data-problem={view.errors ? 'error' : view.warnings ? 'warning' : undefined}
    >
      {starts && <span className={classes.start} title="Starts here" />}
      {detail === 'full' ? (
        <Full data={data} />
      ) : (
        detail === 'name' && <span className={classes.bigName}>{state.name}</span>
      )}
      <PortHandles state={state} />
    </div>
  );
});

function Full({ data: { state, view } }: { readonly data: StateData }) {
  if (state.kind === 'history')
    return (
      <span
        className={classes.historyMark}
        title={`${state.name}: returns to where it was, ${state.deep ? 'deep' : 'shallow'}`}
      >
        H{state.deep && <sup>*</sup>}
      </span>
    );
  if (state.kind === 'end')
    return (
      <span className={classes.end}>
        <StatusShape status={OUTCOME[state.outcome]} size={16} />
        <span className={classes.name}>{state.name}</span>
        <Badges view={view} />
      </span>
    );
  return (
    <>
      <div className={classes.head}>
        <StateIcon state={state} className={classes.icon} />
        <span className={classes.name}>{state.name}</span>
      </div>
      <div className={classes.foot}>
        {view.owner && (
          <span className={classes.owner} title={`Owner: ${view.owner}`}>
            {view.owner}
          </span>
        )}
        <Facts state={state} />
        {view.claims.length > 0 && (
          <span className={classes.claims} title={`Claims ${view.claimNames}`}>
            {view.claims.map((units, i) => (
              <span key={i} className={classes.claim}>
                {units}
              </span>
            ))}
          </span>
        )}
        <Badges view={view} />
      </div>
    </>
  );
}

const OUTCOME: Readonly<Record<'recovered' | 'degraded' | 'failed' | 'abandoned', Status>> = {
  recovered: 'done',
  degraded: 'degraded',
  failed: 'failed',
  abandoned: 'not-reached',
};

function Facts({ state }: { readonly state: State }) {
  switch (state.kind) {
    case 'step':
      return <Time of={state.duration} />;
    case 'decision':
      if (state.time) return <Time of={state.time} />;
      return <Fact text={`${counted(state.options.length, 'option')}${within(state.deadline)}`} />;
    case 'wait':
      if (state.until) return <Fact text="until a condition holds" />;
      return state.duration ? <Time of={state.duration} /> : null;
    case 'gate':
      return state.time ? <Time of={state.time} /> : <Fact text="approval" />;
    default:
      return null;
  }
}

const within = (deadline: number | undefined): string =>
  deadline === undefined ? '' : ` ≤ ${formatDuration(deadline)}`;

const Fact = ({ text }: { readonly text: string }) => <span className={classes.fact}>{text}</span>;

const Time = ({ of }: { readonly of: Distribution }) => (
  <span className={classes.fact} title={distributionSentence(of)}>
    {plannedTime(of)}
    {of.kind !== 'fixed' && (
      <svg className={classes.curve} width="30" height="12" viewBox="0 0 30 12" aria-hidden>
        <path d={curvePath(of, 30, 12)} />
      </svg>
    )}
  </span>
);
