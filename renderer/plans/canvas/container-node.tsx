import { memo } from 'react';
import { NodeResizeControl, type NodeProps } from 'reactflow';
import type { State } from '../../../shared/model/state';
import { useEditor } from '../editor/editor-context';
import { Badges } from './badges';
import { useDetail } from './detail';
import { useIsDropTarget } from './drop-target';
import { StateIcon } from './state-icon';
import { PortHandles } from './port-handles';
import type { StateNode } from './project';
import classes from './node.module.css';

/** A group, parallel tracks or one track: a labelled area that holds other states. */
export const ContainerNode = memo(function ContainerNode({ id, data, selected }: NodeProps<StateNode>) {
  const editor = useEditor();
  const detail = useDetail();
  const dropping = useIsDropTarget(id);
  const { state, starts, view } = data;
  return (
    <div
      className={classes.container}
      data-kind={state.kind}
      data-selected={selected || undefined}
      data-dropping={dropping || undefined}
      data-detail={detail}
      data-problem={view.errors ? 'error' : undefined}
    >
      {starts && state.kind !== 'track' && <span className={classes.start} title="Starts here" />}
      <div className={classes.title}>
        <StateIcon state={state} className={classes.icon} />
        <span className={classes.titleName}>{state.name}</span>
        {detail === 'full' && <span className={classes.titleFact}>{factOf(state)}</span>}
        {detail === 'full' && <Badges view={view} />}
      </div>
      {selected && (
        <NodeResizeControl
          position="bottom-right"
          className={classes.resize ?? ''}
          onResizeEnd={(_, { width, height }) => editor.perform('state.resize', { state: id, width, height })}
        />
      )}
      <PortHandles state={state} />
    </div>
  );
});

function factOf(state: State): string {
  if (state.kind === 'tracks') {
    if (state.join.kind === 'all') return 'joins when all have ended';
    return state.join.kind === 'any' ? 'joins when one is done' : `joins when ${state.join.k} are done`;
  }
  return state.kind === 'track' && state.essential === true ? 'essential' : '';
}
