import { memo } from 'react';
import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath, type EdgeProps } from 'reactflow';
import type { Point } from '../../../shared/model/plan';
import { useDetail } from './detail';
import type { Wire } from './project';
import { labelPoint, roundedPath } from './wire-path';
import classes from './wire.module.css';

/** A transition: along the bend points of the layout, or by a way of its own where an end was moved by hand. */
export const WireEdge = memo(function WireEdge(props: EdgeProps<Wire>) {
  const { id, data, selected = false } = props;
  const detail = useDetail();
  if (data === undefined) return null;
  const { path, middle } = routeOf(props);
  const at = data.labelAt;
  const look = data.problem ? 'problem' : data.trouble ? 'trouble' : 'success';
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={16}
        className={classes.wire}
        data-look={look}
        data-selected={selected || undefined}
        markerEnd={`url(#arrow-${selected ? 'selected' : look})`}
      />
      {detail === 'full' && data.label !== '' && (
        <EdgeLabelRenderer>
          <div
            className={classes.label}
            data-selected={selected || undefined}
            data-look={look}
            title={data.problem || data.full || undefined}
            style={{
              transform: at
                ? `translate(${at.x}px, ${at.y}px)`
                : `translate(${middle.x}px, ${middle.y}px) translate(-50%, -50%)`,
            }}
          >
            {data.label}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

/** The drawn way, while both ends lie where it was drawn for; a plain one while an end is under the hand. */
function routeOf(props: EdgeProps<Wire>): { readonly path: string; readonly middle: Point } {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data } = props;
  const first = data?.points?.[0];
  const last = data?.points?.at(-1);
  const isCurrent = near(first, { x: sourceX, y: sourceY }) && near(last, { x: targetX, y: targetY });
  if (data?.points !== undefined && isCurrent)
    return { path: roundedPath(data.points), middle: labelPoint(data.points) };
  const ends = { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition };
  const [path, x, y] = getSmoothStepPath({ ...ends, borderRadius: 8, offset: 20 });
  return { path, middle: { x, y } };
}

/** A handle lies across the border, and React Flow counts from its outer edge: half a handle off is no move. */
const SLACK = 7;

const near = (a: Point | undefined, b: Point): boolean =>
  a !== undefined && Math.abs(a.x - b.x) < SLACK && Math.abs(a.y - b.y) < SLACK;

/** The arrow heads, once a canvas: SVG markers do not take the colour of their line. */
export const ArrowHeads = () => (
  <svg className={classes.heads} aria-hidden>
    <defs>
      {['success', 'trouble', 'problem', 'selected'].map((look) => (
        <marker
          key={look}
          id={`arrow-${look}`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M1 1L7 4L1 7" className={classes.head} data-look={look} />
        </marker>
      ))}
    </defs>
  </svg>
);
