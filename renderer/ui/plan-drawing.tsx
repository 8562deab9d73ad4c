import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { DrawnHeat } from '../../shared/drawing/heat';
import { DARK, LIGHT } from '../../shared/drawing/palette';
import { sceneOf } from '../../shared/drawing/scene';
import type { DrawnRun } from '../../shared/drawing/status';
import { drawPlan } from '../../shared/drawing/svg';
import type { Box, Plan } from '../../shared/model/plan';
import { usePanZoom } from './use-pan-zoom';
import classes from './plan-drawing.module.css';

interface Props {
  readonly plan: Plan;
  readonly run?: DrawnRun;
  readonly heat?: DrawnHeat;
  /** States to frame, separated by blanks; the whole drawing when there are none. */
  readonly frame: string;
}

/** The drawing with a run or a measure laid over it, framed on what matters; it can be moved and zoomed. */
export function PlanDrawing({ plan, run, heat, frame }: Props) {
  const palette = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark' ? DARK : LIGHT;
  const markup = useMemo(
    () => ({ __html: drawPlan(plan, { palette, background: 'none', ...(run && { run }), ...(heat && { heat }) }) }),
    [plan, palette, run, heat],
  );
  const scene = useMemo(() => sceneOf(plan), [plan]);
  const focus = useMemo(() => {
    const wanted = new Set(frame.split(' '));
    const boxes = scene.states.filter(({ state }) => wanted.has(state.id)).map(({ box }) => box);
    return around(boxes.length > 0 ? boxes : [scene.bounds]);
  }, [scene, frame]);
  const { hold, transform, isMoving } = usePanZoom(focus, { x: scene.bounds.x - MARGIN, y: scene.bounds.y - MARGIN });
  return (
    <div ref={hold} className={classes.view} data-moving={isMoving || undefined}>
      {/* Our own markup, with every text of the plan escaped by shared/drawing/markup. */}
      <div className={classes.paper} style={{ transform }} dangerouslySetInnerHTML={markup} />
    </div>
  );
}

/** Room that drawPlan leaves around a drawing at its own size. */
const MARGIN = 24;

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
