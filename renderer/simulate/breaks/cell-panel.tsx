import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDuration } from '../../../shared/basics/time';
import type { DrawnRun } from '../../../shared/drawing/status';
import { namesOf } from '../../../shared/model/names';
import { intervalText, shareText } from '../../../shared/report/simulation/figures';
import { call } from '../../client/client';
import { address } from '../../client/navigation';
import { ErrorNote } from '../../ui/error-note';
import { saveWith } from '../../client/save-plan';
import { BenchDrawing } from '../bench/bench-drawing';
import type { Bench } from '../bench/use-bench';
import {
  caseText,
  findingOf,
  injectOf,
  pathWord,
  verdictWords,
  whenText,
} from '../../../shared/analysis/failure-words';
import type { Made } from './made-inject';
import type { PickedCell } from './matrix-table';
import classes from './cell-panel.module.css';

interface Props {
  readonly bench: Bench;
  readonly matrixKey: string;
  readonly picked: PickedCell;
  readonly onClose: () => void;
  readonly onInject: (made: Made) => void;
}

/** One case and one service: what stands in the way, on the drawing, and what to make of it. */
export function CellPanel({ bench, matrixKey, picked: { row, service }, onClose, onInject }: Props) {
  const { plan } = bench.source;
  const { workflow } = plan;
  const names = namesOf(workflow);
  const cell = row.cells.get(service);
  if (cell === undefined) return null;
  const words = caseText(row.case, workflow);
  const path: DrawnRun = {
    status: Object.fromEntries(cell.path.map((id) => [id, cell.verdict === 'never' ? 'blocked' : 'done'] as const)),
    taken: new Set(),
  };
  return (
    <aside
      ref={inSight}
      className={classes.panel}
      aria-label="What stands in the way"
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header className={classes.head}>
        <h3 className={classes.title}>
          {names.name('services', service)} is {verdictWords[cell.verdict]}
        </h3>
        <ActionIcon size={24} aria-label="Close" onClick={onClose}>
          <IconX size={14} />
        </ActionIcon>
      </header>
      <p className={classes.words}>
        {words}, {whenText(row.case)}.
        {cell.toMbco !== undefined && ` Back after ${formatDuration(cell.toMbco)} in the planned run.`}
        {cell.inTime && ` In time in ${shareText(cell.inTime)} of the drawn runs (${intervalText(cell.inTime)}).`}
      </p>
      {cell.path.length > 0 && (
        <p className={classes.words}>
          {pathWord(cell)}: {cell.path.map((id) => `“${names.state(id)}”`).join(', ')}.
        </p>
      )}
      <Actions bench={bench} matrixKey={matrixKey} row={row.case} cell={cell} onInject={onInject} />
      <div className={classes.drawing}>
        <BenchDrawing plan={plan} run={path} frame={cell.path.join(' ')} />
      </div>
    </aside>
  );
}

/** The drawing must not open below the edge of the screen, and by keyboard what can be done comes next. */
function inSight(panel: HTMLElement | null): void {
  panel?.focus({ preventScroll: true });
  panel?.scrollIntoView({ block: 'nearest' });
}

interface ActionsProps {
  readonly bench: Bench;
  readonly matrixKey: string;
  readonly row: PickedCell['row']['case'];
  readonly cell: Parameters<typeof findingOf>[1];
  readonly onInject: (made: Made) => void;
}

function Actions({ bench: { source, scenario }, matrixKey, row, cell, onInject }: ActionsProps) {
  const [isFound, setFound] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const { planId, plan } = source;
  const canInject = planId !== undefined && plan.scenarios.some(({ id }) => id === scenario.id);

  const inject = async (): Promise<void> => {
    if (planId === undefined) return;
    let made: Made | undefined;
    const refusal = await saveWith(planId, (stored) => ({
      ...stored,
      scenarios: stored.scenarios.map((it) => {
        if (it.id !== scenario.id) return it;
        const added = injectOf(row, it, stored.workflow);
        made = { planId, scenario: it, inject: added };
        return { ...it, injects: [...it.injects, added] };
      }),
    }));
    setTrouble(refusal);
    if (refusal === undefined && made !== undefined) onInject(made);
  };
  const find = async (): Promise<void> => {
    const added = await call('findings.add', findingOf(row, cell, { workflow: plan.workflow, key: matrixKey }));
    setTrouble(added.ok ? undefined : added.error.message);
    if (added.ok) setFound(true);
  };

  return (
    <div className={classes.actions}>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!canInject}
        title={canInject ? undefined : 'Only in a plan of your own that has a scenario.'}
        onClick={() => void inject()}
      >
        Make it an inject
      </Button>
      <Button size="compact-sm" variant="default" disabled={isFound} onClick={() => void find()}>
        Make it a finding
      </Button>
      {isFound && (
        <span role="status">
          In the register. <a href={address('findings')}>Open the findings</a>
        </span>
      )}
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
    </div>
  );
}
