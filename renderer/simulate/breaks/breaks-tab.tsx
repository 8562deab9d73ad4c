import { Button, NumberInput, SegmentedControl, Switch } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FailureMatrix } from '../../../shared/model/failures';
import { namesOf } from '../../../shared/model/names';
import { countText } from '../../../shared/report/simulation/figures';
import { firstOf } from '../../../shared/report/words/phrases';
import { ErrorNote } from '../../ui/error-note';
import type { Shown } from '../bench/shown';
import type { Bench } from '../bench/use-bench';
import { MadeInject, type Made } from './made-inject';
import { cancelFailures, useFailureNews, type FailureBatch } from './failure-batches';
import { HALF, useFailures, type Depth } from './use-failures';
import { CellPanel } from './cell-panel';
import { failureText } from '../../../shared/analysis/failure-words';
import { MatrixTable, type PickedCell } from './matrix-table';
import { matrixRows } from './matrix-rows';
import classes from './breaks-tab.module.css';

/** Every failure tried, alone or in pairs: which service is back in time, late or never. */
export function BreaksTab({ shown: { bench } }: { readonly shown: Shown }) {
  useFailureNews();
  const [depth, setDepth] = useState<Depth>(1);
  const [percent, setPercent] = useState(HALF);
  const [made, setMade] = useState<Made>();
  const { key, batch, start } = useFailures(bench, { depth, poolPercent: percent });
  // Single failures are quick; pairs are many and wait until they are asked for.
  useEffect(() => {
    if (depth === 1 && batch === undefined) start();
  }, [depth, batch, start]);
  const isRunning = batch?.state === 'running' || batch?.state === 'starting';
  return (
    <div className={classes.breaks}>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label="How many at once"
          data={[
            { value: '1', label: 'Single failures' },
            { value: '2', label: 'Pairs' },
          ]}
          value={String(depth)}
          onChange={(value) => setDepth(value === '2' ? 2 : 1)}
        />
        <PoolPercent value={percent} onChange={setPercent} />
        {isRunning ? (
          <Button size="compact-sm" variant="default" onClick={() => void cancelFailures(key)}>
            Cancel
          </Button>
        ) : (
          batch?.state !== 'done' && (
            <Button size="compact-sm" onClick={start}>
              Try {depth === 1 ? 'every failure' : 'every pair'}
            </Button>
          )
        )}
        {batch && <Standing batch={batch} />}
      </div>
      {batch?.message !== undefined && (
        <div className={classes.trouble}>
          <ErrorNote>{batch.message}</ErrorNote>
        </div>
      )}
      {made && (
        <MadeInject key={`${made.scenario.id} ${made.inject.id}`} made={made} onTakenOut={() => setMade(undefined)} />
      )}
      {batch?.matrix && <Matrix bench={bench} matrix={batch.matrix} depth={depth} onInject={setMade} />}
    </div>
  );
}

/** Besides nothing at all, each pool is tried at this share of its units: once the hand rests. */
function PoolPercent({ value, onChange }: { readonly value: number; readonly onChange: (percent: number) => void }) {
  const [typed, setTyped] = useState<number | string>(value);
  const take = (): void => (typeof typed === 'number' ? onChange(typed) : setTyped(value));
  return (
    <NumberInput
      className={classes.percent}
      aria-label="Pools at"
      leftSection="Pools at 0 % and"
      leftSectionWidth={116}
      suffix=" %"
      min={1}
      max={99}
      clampBehavior="strict"
      allowDecimal={false}
      hideControls
      value={typed}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}

const Standing = ({ batch: { state, done, of } }: { readonly batch: FailureBatch }) => (
  <span className={classes.standing} role="status" data-figures>
    {state === 'done'
      ? `${countText(of)} cases tried`
      : state === 'cancelled'
        ? `cancelled after ${countText(done)} of ${countText(of)} cases`
        : state === 'failed'
          ? ''
          : of === 0
            ? 'starting…'
            : `${countText(done)} of ${countText(of)} cases`}
  </span>
);

interface MatrixProps {
  readonly bench: Bench;
  readonly matrix: FailureMatrix;
  readonly depth: Depth;
  readonly onInject: (made: Made) => void;
}

function Matrix({ bench, matrix, depth, onInject }: MatrixProps) {
  const { workflow } = bench.source.plan;
  const rows = useMemo(() => matrixRows(matrix, depth), [matrix, depth]);
  const [onlyWorse, setOnlyWorse] = useState(true);
  const [picked, setPicked] = useState<PickedCell>();
  const table = useRef<HTMLDivElement>(null);
  const close = (): void => {
    table.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    setPicked(undefined);
  };
  const shown = onlyWorse ? rows.filter(({ worse }) => worse > 0) : rows;
  return (
    <>
      {depth === 1 && <SinglePoints matrix={matrix} workflow={workflow} />}
      <div className={classes.filter}>
        <Switch
          size="xs"
          label={depth === 1 ? 'Only what makes something worse' : 'Only pairs that are worse than either alone'}
          checked={onlyWorse}
          onChange={(event) => setOnlyWorse(event.currentTarget.checked)}
        />
        <span className={classes.standing}>
          {countText(shown.length)} of {countText(rows.length)} {depth === 1 ? 'failures' : 'pairs'}
        </span>
      </div>
      {shown.length === 0 && (
        <p className={classes.points}>
          {depth === 1
            ? 'Nothing tried so far makes a service worse off.'
            : 'No pair tried so far is worse than either failure alone.'}
        </p>
      )}
      <div ref={table} className={classes.matrix} data-open={picked !== undefined || undefined}>
        <MatrixTable bench={bench} rows={shown} picked={picked} onPick={setPicked} />
        {picked && (
          <CellPanel
            key={`${picked.row.id} ${picked.service}`}
            bench={bench}
            matrixKey={matrix.key}
            picked={picked}
            onClose={close}
            onInject={onInject}
          />
        )}
      </div>
    </>
  );
}

interface PointsProps {
  readonly matrix: FailureMatrix;
  readonly workflow: Bench['source']['plan']['workflow'];
}

function SinglePoints({ matrix: { singlePoints, baseline }, workflow }: PointsProps) {
  const lost = baseline.filter(({ verdict }) => verdict === 'never');
  const names = lost.map(({ service }) => namesOf(workflow).name('services', service));
  const failures = singlePoints.map(({ failure }) => failureText(failure, workflow));
  return (
    <p className={classes.points}>
      {failures.length === 0 ? (
        `No single failure keeps ${lost.length === 0 ? 'a service' : 'another service'} down for good.`
      ) : (
        <>
          <strong>
            {failures.length === 1 ? 'One single point of failure' : `${failures.length} single points of failure`}:
          </strong>{' '}
          {firstOf(failures, 5)}.
        </>
      )}
      {lost.length > 0 &&
        ` Even with nothing failing, ${firstOf(names, 4)} ${lost.length === 1 ? 'does' : 'do'} not come back.`}
    </p>
  );
}
