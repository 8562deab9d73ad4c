import { Button } from '@mantine/core';
import { formatDuration } from '../../../shared/basics/time';
import { ErrorNote } from '../../ui/error-note';
import { isCounting, type Batch } from './batches';
import { countText } from '../../../shared/report/simulation/figures';
import { agreementText } from '../../../shared/report/simulation/agreement-words';
import { convergence } from '../../../shared/report/simulation/service-rows';
import type { Bench, Case } from './use-bench';
import classes from './run-progress.module.css';

/** How far the runs are, how sure the figures are, and whether they can be relied on: one thin line. */
export function RunProgress({ bench }: { readonly bench: Bench }) {
  const running = bench.cases.find(({ batch }) => isCounting(batch));
  const told = running ?? bench.chosen;
  const { batch } = told;
  const share = batch === undefined || batch.of === 0 ? 0 : batch.done / batch.of;
  return (
    <div className={classes.progress}>
      <div
        className={classes.track}
        role="progressbar"
        aria-label="Runs done"
        aria-valuemin={0}
        aria-valuemax={batch?.of ?? 0}
        aria-valuenow={batch?.done ?? 0}
        data-running={running !== undefined || undefined}
      >
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <p className={classes.words} data-figures>
        <span>{runsText(told, bench)}</span>
        {told.result && <Converged of={told} />}
        <Agreement batch={bench.chosen.batch} />
      </p>
      <Trouble bench={bench} />
    </div>
  );
}

function runsText({ title, batch }: Case, { settings, cases }: Bench): string {
  const whose = cases.length > 1 ? `${title}: ` : '';
  if (batch === undefined)
    return `${whose}${countText(settings.runs)} runs take a while: choose Run when you want them`;
  const { done, of, state } = batch;
  if (state === 'cancelled') return `${whose}cancelled after ${countText(done)} of ${countText(of)} runs`;
  if (state === 'failed') return `${whose}not run`;
  if (!isCounting(batch)) return `${whose}${countText(of)} runs, seed ${settings.seed}`;
  const rest = remaining(batch);
  return `${whose}${countText(done)} of ${countText(of)} runs${rest === undefined ? '' : `, ${rest} to go`}`;
}

/** Only once enough is done for a guess to hold. */
function remaining({ done, of, since, heard }: Batch): string | undefined {
  if (done < of / 50 || heard - since < 500) return undefined;
  const left = ((heard - since) / done) * (of - done);
  return left < 1_000 ? undefined : `about ${formatDuration(left)}`;
}

function Converged({ of: { result } }: { readonly of: Case }) {
  const points = result && convergence(result);
  if (points === undefined) return null;
  return (
    <span title="How far the figures have converged: half the width of the widest 95 % interval of a P(RTO) below. Ten times the runs make it three times as narrow.">
      P(RTO) known to ±{points < 9.95 ? points.toFixed(1) : Math.round(points)} points
    </span>
  );
}

function Agreement({ batch }: { readonly batch: Batch | undefined }) {
  const agreement = batch?.agreement;
  if (agreement === undefined) return null;
  const words = agreementText(agreement);
  if (agreement.differs !== undefined) return <strong className={classes.differs}>{words}</strong>;
  return (
    <span
      title={`The plan played by two independent programs and compared after each of ${countText(agreement.events)} events: configuration, pools, services and clock.`}
    >
      {words}
    </span>
  );
}

function Trouble({ bench: { chosen, baseline, run } }: { readonly bench: Bench }) {
  const troubled = [chosen, baseline].find(({ batch }) => batch?.message !== undefined);
  if (troubled?.batch?.message === undefined) return null;
  return (
    <div className={classes.trouble}>
      <ErrorNote
        action={
          troubled.batch.state === 'failed' && (
            <Button size="compact-xs" variant="default" onClick={run}>
              Try again
            </Button>
          )
        }
      >
        {troubled.title}: {troubled.batch.message}
      </ErrorNote>
    </div>
  );
}
