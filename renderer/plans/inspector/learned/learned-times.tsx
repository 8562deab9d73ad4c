import { Anchor, Button } from '@mantine/core';
import { useMemo } from 'react';
import { formatDuration } from '../../../../shared/basics/time';
import { drawnDuration } from '../../../../shared/engine/duration';
import type { Distribution } from '../../../../shared/model/distribution';
import type { MeasuredTime, StepMeasures } from '../../../../shared/model/learned';
import type { Step } from '../../../../shared/model/state';
import { percent } from '../../../../shared/report/words/phrases';
import { address } from '../../../client/navigation';
import { formatDay, today } from '../../../ui/wall-time';
import { useEditor, usePlan } from '../../editor/editor-context';
import { offerOf, type Offer } from './offer-of';
import { TwoCurves } from './two-curves';
import { useMeasures } from './use-measures';
import { useOdds } from './use-odds';
import classes from './learned.module.css';

/** Where the estimate of a step comes from, and what runs have measured since. */
export function LearnedTimes({ step }: { readonly step: Step }) {
  const { id } = useEditor();
  const measures = useMeasures(id);
  const offer = offerOf(step, measures);
  return (
    <>
      {step.learned && <Provenance step={step} />}
      {offer && <Offered key={step.id} offer={offer} />}
      <LeftOut of={measures.find((it) => it.step === step.id)} />
    </>
  );
}

function Provenance({ step: { learned } }: { readonly step: Step }) {
  if (learned === undefined) return null;
  const { from, on, before } = learned;
  return (
    <section aria-label="Where the estimate comes from" className={classes.part}>
      <h4 className={classes.title}>
        From {from.length === 1 ? 'one measured time' : `${from.length} measured times`}, taken over {formatDay(on)}
      </h4>
      <Times times={from} />
      <p className={classes.hint}>Estimated before: {figures(before)}.</p>
    </section>
  );
}

const Times = ({ times }: { readonly times: readonly MeasuredTime[] }) => (
  <ul className={classes.times}>
    {times.map(({ runId, title, day, time }) => (
      <li key={`${runId} ${time}`}>
        <span data-figures>{formatDuration(time)}</span>{' '}
        <Anchor size="xs" href={address('reports', runId)} dir="auto">
          {title}
        </Anchor>
        , {formatDay(day)}
      </li>
    ))}
  </ul>
);

const figures = (it: Distribution): string =>
  `P50 ${formatDuration(drawnDuration(it, 0.5))}, P95 ${formatDuration(drawnDuration(it, 0.95))}`;

function Offered({ offer: { step, times, duration } }: { readonly offer: Offer }) {
  const editor = useEditor();
  const adopt = (): void =>
    void editor.perform('estimate.adopt', { step: step.id, duration, from: times.slice(0, 100), on: today() });
  return (
    <section aria-label="Measured times" className={classes.part}>
      <h4 className={classes.title}>
        {times.length === 1 ? 'One run has measured it' : `${times.length} runs have measured it`}
      </h4>
      <Times times={times} />
      <TwoCurves before={step.duration} after={duration} times={times.map(({ time }) => time)} />
      <p className={classes.hint}>
        Old: {figures(step.duration)}. New: {figures(duration)}.
      </p>
      <Chances step={step} duration={duration} />
      <div>
        <Button size="compact-sm" onClick={adopt}>
          Take over
        </Button>
      </div>
    </section>
  );
}

/** P(RTO) of every service that has one, before and after. */
function Chances({ step, duration }: { readonly step: Step; readonly duration: Distribution }) {
  const { workflow, scenarios } = usePlan();
  const scenario = scenarios[0];
  const key = JSON.stringify(duration);
  const asked = useMemo(
    () => {
      const states = workflow.states.map((it) => (it.id === step.id && it.kind === 'step' ? { ...it, duration } : it));
      return scenario && { before: workflow, after: { ...workflow, states }, scenario };
    },
    // oxlint-disable-next-line react/exhaustive-deps -- the duration is made anew each time; its figures are the key
    [workflow, scenario, step.id, key],
  );
  return asked === undefined ? null : <Counted asked={asked} />;
}

function Counted({ asked }: { readonly asked: Parameters<typeof useOdds>[0] }) {
  const told = useOdds(asked);
  if (told.kind === 'counting') return <p className={classes.hint}>Counting how often the RTO is met…</p>;
  if (told.kind === 'refused') return <p className={classes.hint}>{told.why}</p>;
  if (told.odds.length === 0) return null;
  return (
    <table className={classes.odds} aria-label="Within the RTO">
      <thead>
        <tr>
          <th scope="col">Within the RTO</th>
          <th scope="col">Old</th>
          <th scope="col">New</th>
        </tr>
      </thead>
      <tbody>
        {told.odds.map(({ service, name, before, after }) => (
          <tr key={service}>
            <td dir="auto">{name}</td>
            <td data-figures>{percent(before.count, before.of)}</td>
            <td data-figures>{percent(after.count, after.of)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Times that do not count, so that nobody wonders where they are. */
function LeftOut({ of }: { readonly of: StepMeasures | undefined }) {
  const reasons = [...Map.groupBy(of?.left ?? [], ({ why }) => why)];
  if (reasons.length === 0) return null;
  return (
    <p className={classes.hint}>
      Not counted as measured:{' '}
      {reasons.map(([why, all]) => `${all.length === 1 ? 'one time' : `${all.length} times`} ${why}`).join('; ')}.
    </p>
  );
}
