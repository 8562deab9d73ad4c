import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatDuration } from '../../../shared/basics/time';
import type { DrawnRun } from '../../../shared/drawing/status';
import type { Coverage, Reached, Script, Untested } from '../../../shared/model/coverage';
import type { Workflow } from '../../../shared/model/workflow';
import { address } from '../../client/navigation';
import { DataTable, type ShownColumn } from '../../ui/data-table';
import { ErrorNote } from '../../ui/error-note';
import { Loaded } from '../../ui/loaded';
import { BenchDrawing } from '../bench/bench-drawing';
import { BesideDrawing, ListTitle } from '../bench/beside-drawing';
import type { Shown } from '../bench/shown';
import { TableBar } from '../bench/table-bar';
import type { Bench } from '../bench/use-bench';
import { saveWith } from '../../client/save-plan';
import { byHand, scenarioOf } from '../../../shared/analysis/scripts/script-scenario';
import { departureText, partsText, scriptText } from '../../../shared/analysis/scripts/script-words';
import { partColumns, partRows, type PartRow } from './untested-rows';
import { useUntested } from './use-untested';
import classes from './untested-tab.module.css';

/** What past drills have reached of the plan, deviations apart, and the shortest scripts to the rest. */
export function UntestedTab({ shown: { bench } }: { readonly shown: Shown }) {
  return (
    <Loaded of={useUntested(bench)} what="what drills have reached">
      {(untested) => <Read bench={bench} untested={untested} />}
    </Loaded>
  );
}

function Read({ bench, untested }: { readonly bench: Bench; readonly untested: Untested }) {
  const { plan } = bench.source;
  const { coverage, scripts, outOfReach, tried } = untested;
  const [picked, setPicked] = useState<string>();
  const rows = useMemo(() => partRows(coverage, plan.workflow), [coverage, plan.workflow]);
  const columns = useMemo(() => scriptColumns(bench), [bench]);
  const script = scripts.find((it) => keyOf(it) === picked);
  const left = partsText(outOfReach);
  return (
    <BesideDrawing
      drawing={
        <BenchDrawing
          plan={plan}
          run={script ? scriptOverlay(script) : coverageOverlay(coverage)}
          frame={script?.reaches.states.join(' ') ?? ''}
        />
      }
      legend={script ? 'What this script reaches that no drill has.' : 'Reached by drills, and not reached yet.'}
    >
      <p className={classes.lead}>{reachedText(coverage)}</p>
      {scripts.length > 0 && (
        <>
          <ListTitle>The shortest scripts that reach the rest</ListTitle>
          <DataTable
            label="Scripts"
            columns={columns}
            rows={scripts}
            keyOf={keyOf}
            selected={picked}
            onSelect={(it) => setPicked(keyOf(it) === picked ? undefined : keyOf(it))}
          />
          <TableBar rows={scripts} columns={columns} fileName={`scripts ${plan.workflow.title}`}>
            Each was played on the plan and reaches what it says with the fewest departures from it; {tried} were tried.
            {left === 'nothing' ? '' : ` None of them reaches ${left}.`}
          </TableBar>
        </>
      )}
      {script && <MakeScenario key={keyOf(script)} bench={bench} script={script} />}
      <ListTitle>What drills have reached</ListTitle>
      <DataTable label="Coverage" columns={shownPartColumns} rows={rows} keyOf={({ id }) => id} />
      <TableBar rows={rows} columns={partColumns} fileName={`coverage ${plan.workflow.title}`}>
        Drills of this plan and of its earlier revisions. Simulations do not count as tests.
      </TableBar>
    </BesideDrawing>
  );
}

const keyOf = ({ departures }: Script): string => JSON.stringify(departures);

function reachedText({ drills, states, transitions, options }: Coverage): string {
  if (drills === 0) return 'No drill of this plan has been run yet: all of it is untested.';
  const of = (name: string, all: readonly Reached[]): string =>
    `${all.filter((it) => it.drills > 0).length} of ${all.length} ${name}`;
  const only = [...states, ...transitions, ...options].filter((it) => it.drills === 0 && it.byDeviation > 0).length;
  const apart = only === 0 ? '' : ` ${only} more only because people left the plan.`;
  const many = drills === 1 ? 'One drill has' : `${drills} drills have`;
  return `${many} reached ${of('states', states)}, ${of('transitions', transitions)} and ${of('options', options)} as drawn.${apart}`;
}

const coverageOverlay = ({ states, transitions }: Coverage): DrawnRun => ({
  status: Object.fromEntries(
    states.map(({ key, drills, byDeviation }) => [
      key,
      drills > 0 ? 'done' : byDeviation > 0 ? 'forced' : 'not-reached',
    ]),
  ),
  taken: new Set(transitions.filter(({ drills }) => drills > 0).map(({ key }) => key)),
});

const scriptOverlay = ({ reaches }: Script): DrawnRun => ({
  status: Object.fromEntries(reaches.states.map((key) => [key, 'done' as const])),
  taken: new Set(reaches.transitions),
});

/** Names of transitions are long: the whole one is shown on hover. */
const shownPartColumns = partColumns.map((column) =>
  column.id === 'name' ? { ...column, show: ({ name }: PartRow) => <span title={name}>{name}</span> } : column,
);

const scriptColumns = ({ source }: Bench): readonly ShownColumn<Script>[] => [
  {
    id: 'script',
    label: 'In a drill',
    value: (script) => scriptText(script, source.plan.workflow),
    show: (script) => <span className={classes.words}>{scriptText(script, source.plan.workflow)}</span>,
    isText: true,
  },
  {
    id: 'reaches',
    label: 'Reaches',
    value: ({ reaches }) => partsText(reaches),
    show: ({ reaches }) => <span className={classes.words}>{partsText(reaches)}</span>,
    isText: true,
    width: '190px',
  },
  {
    id: 'takes',
    label: 'Takes',
    value: ({ end }) => end,
    csv: { label: 'Takes (min)', value: ({ end }) => end / 60_000 },
    show: ({ end }) => formatDuration(end),
    width: '72px',
  },
];

/** A script as a scenario of the plan, ready to be drilled. */
function MakeScenario({ bench: { source, scenario }, script }: { readonly bench: Bench; readonly script: Script }) {
  const { planId, plan } = source;
  const [told, tell] = useState<{ readonly refusal: string | undefined }>();
  if (planId === undefined) return null;
  const make = async (): Promise<void> => {
    const refusal = await saveWith(planId, (stored) => ({
      ...stored,
      scenarios: [
        ...stored.scenarios,
        scenarioOf(script, scenario, stored.workflow, stored.scenarios.map(({ id }) => id)), // prettier-ignore
      ],
    }));
    tell({ refusal });
  };
  return (
    <div className={classes.make}>
      {told === undefined || told.refusal !== undefined ? (
        <>
          <Button size="compact-sm" variant="default" onClick={() => void make()}>
            Make it a scenario
          </Button>
          <span className={classes.how}>{howText(script, plan.workflow)}</span>
        </>
      ) : (
        <span role="status">
          Added to the scenarios of the plan. <a href={address('plans', planId)}>Open the plan</a>
        </span>
      )}
      {told?.refusal !== undefined && <ErrorNote>{told.refusal}</ErrorNote>}
    </div>
  );
}

function howText(script: Script, workflow: Workflow): string {
  const people = byHand(script, workflow).map((it) => departureText(it, workflow));
  if (script.departures.length === 0) return 'Played as planned.';
  return people.length === 0
    ? 'Its injects make it happen, in a drill and in a simulation.'
    : `Only people can do this, so it comes due as a note: ${people.join(', ')}.`;
}
