import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { PLAN_FORMAT, PLAN_VERSION, type Layout, type Plan } from '../../../shared/model/plan';
import type { FrozenRun } from '../../../shared/model/run';
import { completeInWorker } from '../../client/lay-out';
import { boardOverlay } from '../../ui/board-overlay';
import { KeyHint } from '../../ui/key-hint';
import { PlanDrawing } from '../../ui/plan-drawing';
import { useRoom } from '../room/room-context';
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
  const run = useMemo(() => boardOverlay(board, workflow, new Set(folds.taken)), [board, workflow, folds.taken]);
  return <PlanDrawing plan={plan} run={run} frame={Object.keys(board.work).toSorted().join(' ')} />;
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
