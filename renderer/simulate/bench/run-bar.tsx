import { Button, NumberInput, SegmentedControl, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { memo } from 'react';
import { cancelBatch, isCounting } from './batches';
import { countText } from '../../../shared/report/simulation/figures';
import { looksTheSame } from './looks-the-same';
import { RUNS, type Bench } from './use-bench';
import classes from './run-bar.module.css';

const MOST_SEED = 4_294_967_295;

/** How many runs, from which seed; run and cancel. */
export const RunBar = memo(ShownBar, (a, b) => looksTheSame(a.bench, b.bench));

function ShownBar({ bench: { settings, setRuns, setSeed, cases, chosen, baseline, run } }: { readonly bench: Bench }) {
  const underWay = cases.filter(({ batch }) => isCounting(batch));
  const isWhole = [chosen, baseline].every(({ batch }) => batch?.state === 'done' || batch?.state === 'running');
  return (
    <>
      <Tooltip label="The same seed gives the same runs on every machine, and compares what-ifs on the same luck.">
        <NumberInput
          className={classes.seed}
          aria-label="Seed"
          leftSection="Seed"
          leftSectionWidth={44}
          hideControls
          allowDecimal={false}
          min={0}
          max={MOST_SEED}
          clampBehavior="strict"
          value={settings.seed}
          onChange={(value) => typeof value === 'number' && setSeed(value)}
        />
      </Tooltip>
      <SegmentedControl
        aria-label="Runs"
        data={RUNS.map((runs) => ({ value: String(runs), label: countText(runs) }))}
        value={String(settings.runs)}
        onChange={(value) => setRuns(Number(value))}
      />
      {underWay.length > 0 ? (
        <Button
          className={classes.action}
          variant="default"
          leftSection={<IconPlayerStop size={14} />}
          onClick={() => underWay.forEach(({ key }) => void cancelBatch(key))}
        >
          Cancel
        </Button>
      ) : (
        <Button className={classes.action} leftSection={<IconPlayerPlay size={14} />} disabled={isWhole} onClick={run}>
          Run
        </Button>
      )}
    </>
  );
}
