import { formatDuration, formatInstant } from '../../basics/time';
import { axisChart } from '../charts/axis';
import { INK } from '../charts/ink';
import { stepBar } from '../charts/step-bar';
import type { TimeScale } from '../charts/time-scale';
import type { Report } from '../report';
import type { StepResult } from '../sections/step-results';
import { ENGLISH } from '../words/english';
import { counted, difference, figure } from '../words/phrases';
import type { Tone } from '../words/verdicts';
import { paragraph, tableOr, type Block, type Cell } from './block';

/** Each step, decision, gate and wait on one time scale, planned above actual. */
export function stepBlocks({ steps, simulation }: Report, scale: TimeScale): readonly Block[] {
  return [
    paragraph(ENGLISH.notes.steps, 'note'),
    ...(simulation === undefined
      ? []
      : [paragraph(`${simulatedRuns(simulation)} ${ENGLISH.notes.simulatedSteps}`, 'note')]),
    tableOr(ENGLISH.none.steps, {
      isDense: true,
      columns: [
        { title: 'Step', width: 24 },
        { title: 'Exercise time', width: 20, svg: axisChart(scale, INK, 130) },
        { title: 'Planned', align: 'right', width: 9 },
        { title: 'Simulated P50', align: 'right', width: 15 },
        { title: 'Actual', align: 'right', width: 10 },
        { title: 'Difference', align: 'right', width: 11 },
        { title: 'Outcome', width: 11 },
      ],
      rows: steps.map((step) => ({ cells: cells(step, scale) })),
    }),
  ];
}

function cells(step: StepResult, scale: TimeScale): readonly Cell[] {
  const again = step.visit > 0 ? `, visit ${step.visit + 1}` : '';
  return [
    { text: `${step.name}${again}`, sub: [step.owner, ...lost(step)].filter((part) => part !== undefined).join(' · ') },
    {
      text: beginning(step),
      svg: stepBar(step, scale),
    },
    figure(step.planned),
    expected(step.simulated),
    { text: figure(step.actual), isStrong: isBeyond(step) },
    overrun(step),
    { text: step.outcome === 'open' ? 'open at the end' : step.outcome, tone: TONES[step.outcome] ?? 'none' },
  ];
}

const expected = (simulated: StepResult['simulated']): Cell =>
  simulated === undefined
    ? 'n/a'
    : { text: formatDuration(simulated.p50), sub: `P95 ${formatDuration(simulated.p95)}` };

/** Longer than nineteen of twenty simulated runs. */
const isBeyond = ({ actual, simulated, outcome }: StepResult): boolean =>
  outcome === 'done' && actual !== undefined && simulated !== undefined && actual > simulated.p95;

/** How the simulated figures came about. */
export const simulatedRuns = ({ runs, seed }: NonNullable<Report['simulation']>): string =>
  `Simulated: ${runs} runs of the plan and scenario as they were drilled, by the model, seed ${seed}.`;

function beginning({ kind, started, entered }: StepResult): string {
  if (started !== undefined) return `from ${formatInstant(started)}`;
  return kind === 'step' ? 'not started' : `from ${formatInstant(entered)}`;
}

const TONES: Readonly<Record<string, Tone>> = { done: 'good', failed: 'bad', timeout: 'bad', open: 'open' };

/** A failed step has no difference worth showing: it did not do what was planned. */
const overrun = ({ overrun: time, outcome }: StepResult): string =>
  time === undefined || outcome !== 'done' ? 'n/a' : difference(time);

function lost(step: StepResult): readonly string[] {
  return [
    ...step.waits.map(({ kind, name, time }) => `waited ${formatDuration(time)} for ${thing(kind, name)}`),
    ...step.pauses.map(({ kind, name, time }) =>
      kind === 'back-off'
        ? `backed off ${formatDuration(time)}`
        : `paused ${formatDuration(time)}: ${thing(kind, name)}`,
    ),
    ...(step.attempts > 1 ? [counted(step.attempts, 'attempt')] : []),
  ];
}

const thing = (kind: string, name: string): string => (name === '' ? kind : name);
