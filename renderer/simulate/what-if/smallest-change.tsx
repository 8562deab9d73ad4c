import { Button, MultiSelect } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { attemptsOf, changeablesOf } from '../../../shared/analysis/simulation/smallest-change';
import type { SimulationResult } from '../../../shared/model/simulation';
import { shareText, timeText } from '../../../shared/report/simulation/figures';
import { criticalSteps } from '../../../shared/report/simulation/outlook-headline';
import { part } from '../../../shared/report/simulation/share-change';
import type { Workflow } from '../../../shared/model/workflow';
import type { Shown } from '../bench/shown';
import { ENOUGH, RUNS, seek, type Sought } from './seek';
import type { Suggestion } from './suggestions';
import classes from './what-if-tab.module.css';

interface Props {
  readonly shown: Shown;
  readonly onKeep: (suggestion: Suggestion) => void;
}

/** The least that has to change for a service to be in time in nine runs of ten, of what the planner says can change. */
export function SmallestChange({ shown: { bench, row, result }, onKeep }: Props) {
  const { source, scenario, settings } = bench;
  const { workflow } = source.plan;
  const service = row?.service;
  const changeables = useMemo(() => changeablesOf(workflow), [workflow]);
  const [marked, setMarked] = useState<readonly string[]>(() => likely(workflow, result, service?.key));
  const [sought, setSought] = useState<Sought & { readonly of: number }>();
  const running = useRef<AbortController>(undefined);
  const [isRunning, setRunning] = useState(false);
  useEffect(() => () => running.current?.abort(), []);
  if (service?.rto === undefined || row?.outlook.rto === undefined) return null;
  if (part(row.outlook.rto) >= ENOUGH) return null;
  const attempts = attemptsOf(changeables.filter(({ id }) => marked.includes(id)));
  const begin = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setRunning(true);
    setSought({ tried: 0, of: attempts.length });
    await seek({
      source: { workflow, scenario, settings: { runs: RUNS, seed: settings.seed } },
      service: service.key,
      attempts,
      signal: controller.signal,
      onTried: (so) => setSought({ ...so, of: attempts.length }),
    });
    setRunning(false);
  };
  return (
    <section className={classes.smallest} aria-label="Smallest change">
      <h3 className={classes.heading}>The smallest change that brings {service.name} in time in nine runs of ten</h3>
      <MultiSelect
        label="What can be changed"
        size="xs"
        searchable
        data={changeables.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...marked]}
        onChange={setMarked}
        disabled={isRunning}
        maxValues={8}
      />
      <div className={classes.seek}>
        {isRunning ? (
          <Button size="compact-sm" variant="default" onClick={() => running.current?.abort()}>
            Cancel
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" disabled={attempts.length === 0} onClick={() => void begin()}>
            Search
          </Button>
        )}
        <span role="status" data-figures>
          {sought === undefined
            ? `${attempts.length} changes, alone and two together, the smallest first`
            : wordsOf(sought, isRunning)}
        </span>
      </div>
      {sought?.found && (
        <Button
          size="compact-sm"
          onClick={() =>
            sought.found &&
            onKeep({ title: sought.found.title.slice(0, 200), changes: [...sought.found.changes], effects: [] })
          }
        >
          Make it a what-if
        </Button>
      )}
    </section>
  );
}

function wordsOf({ tried, of, found, best }: Sought & { readonly of: number }, isRunning: boolean): string {
  if (found !== undefined && best !== undefined)
    return `Enough: ${found.title}. In time in ${shareText(best.outlook.rto)} of the runs; ${tried} changes tried, all smaller ones are not enough.`;
  const nearest =
    best === undefined
      ? ''
      : ` Nearest: ${best.attempt.title}, in time in ${shareText(best.outlook.rto)}, P50 ${timeText(best.outlook.toMbco.p50)}.`;
  if (isRunning) return `${tried} of ${of} tried.${nearest}`;
  return `${tried < of ? `Cancelled after ${tried} of ${of}.` : `None of ${of} is enough.`}${nearest}`;
}

/** Marked at first: the steps that decide most often, and the teams that they claim. */
function likely(workflow: Workflow, result: SimulationResult, service: string | undefined): readonly string[] {
  if (service === undefined) return [];
  const steps = criticalSteps(result, service)
    .map(({ step }) => workflow.states.find(({ id }) => id === step))
    .filter((state) => state?.kind === 'step')
    .slice(0, 2);
  const pools = new Set(steps.flatMap((step) => (step.claims ?? []).map(({ pool }) => `pool ${pool}`)));
  return [...steps.map(({ id }) => `step ${id}`), ...[...pools].slice(0, 2)];
}
