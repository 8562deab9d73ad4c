import { Button, useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { DARK, LIGHT } from '../../../shared/drawing/palette';
import { sceneOf } from '../../../shared/drawing/scene';
import { drawPlan } from '../../../shared/drawing/svg';
import { PLAN_FORMAT, PLAN_VERSION, type Box, type Layout, type Plan } from '../../../shared/model/plan';
import type { FrozenRun } from '../../../shared/model/run';
import { completeInWorker } from '../../client/lay-out';
import { KeyHint } from '../../ui/key-hint';
import { useRoom } from '../room/room-context';
import { boardOverlay } from './board-overlay';
import { usePanZoom } from './use-pan-zoom';
import classes from './drawing.module.css';

/** The drawing with the run laid over it, framed on what is being worked on. */
export function Drawing() {
  const { live, look } = useRoom();
  const plan = useLaidOut(live.record.frozen);
  if (plan === undefined) return <p className={classes.wait}>Laying out the drawing…</p>;
  return (
    <div className={classes.stage}>
      <Picture plan={plan} />
      <Button
        className={classes.back}
        size="compact-sm"
        variant="default"
        rightSection={<KeyHint keys="W" />}
        onClick={() => look({ shows: 'lanes' })}
      >
        Lanes
      </Button>
    </div>
  );
}

function Picture({ plan }: { readonly plan: Plan }) {
  const { live, workflow, folds } = useRoom();
  const { board } = live;
  const palette = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark' ? DARK : LIGHT;
  const markup = useMemo(
    () => ({
      __html: drawPlan(plan, { palette, background: 'none', run: boardOverlay(board, workflow, folds.taken) }),
    }),
    [plan, palette, board, workflow, folds.taken],
  );
  const scene = useMemo(() => sceneOf(plan), [plan]);
  const underWay = Object.keys(board.work).toSorted().join(' ');
  const focus = useMemo(() => {
    const wanted = new Set(underWay.split(' '));
    const boxes = scene.states.filter(({ state }) => wanted.has(state.id)).map(({ box }) => box);
    return around(boxes.length > 0 ? boxes : [scene.bounds]);
  }, [scene, underWay]);
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

const nowhere: Layout = { states: {}, transitions: {} };

/** The drawing as it lay when the run was frozen; what has no place gets one. */
function useLaidOut({ workflow, layout = nowhere }: FrozenRun): Plan | undefined {
  const [plan, setPlan] = useState<Plan>();
  useEffect(() => {
    let isWanted = true;
    const frozen: Plan = { format: PLAN_FORMAT, version: PLAN_VERSION, workflow, scenarios: [], layout };
    void completeInWorker(frozen).then((complete) => {
      if (isWanted) setPlan({ ...frozen, layout: complete });
    });
    return () => {
      isWanted = false;
    };
  }, [workflow, layout]);
  return plan;
}
