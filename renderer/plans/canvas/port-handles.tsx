import { Handle, Position } from 'reactflow';
import { portsOf } from '../../../shared/compile/ports';
import { isTrouble, portPlace } from '../../../shared/drawing/ports';
import type { State } from '../../../shared/model/state';
import { ENTRY } from './project';
import classes from './node.module.css';

/** The dots from which connections are drawn, at the places where the drawing's lines leave. */
export function PortHandles({ state }: { readonly state: State }) {
  return (
    <>
      {state.kind !== 'track' && (
        <Handle id={ENTRY} type="target" position={Position.Left} className={classes.entry} tabIndex={-1} />
      )}
      {portsOf(state).map(({ name, label }) => {
        const { side, at } = portPlace(state, name);
        const onRight = side === 'right';
        return (
          <Handle
            key={name}
            id={name}
            type="source"
            position={onRight ? Position.Right : Position.Bottom}
            style={onRight ? { top: `${at * 100}%` } : { left: `${at * 100}%` }}
            className={isTrouble(name) ? classes.troublePort : classes.port}
            title={`${label}: drag to connect`}
            data-port={label}
          />
        );
      })}
    </>
  );
}
