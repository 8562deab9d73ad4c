import { formatDuration, formatInstant } from '../../basics/time';
import { element, escaped } from '../../drawing/markup';
import type { StepResult } from '../sections/step-results';
import { gridLines } from './axis';
import { INK, type ChartInk } from './ink';
import type { TimeScale } from './time-scale';

const HEIGHT = 22;

/** What a bar shows of a visit. */
export type BarredStep = Pick<
  StepResult,
  'name' | 'entered' | 'started' | 'actual' | 'planned' | 'plannedFrom' | 'plannedTo' | 'spells'
>;

/** An instant that concerns every step: a target, or an inject with its name. */
export interface Moment {
  readonly at: number;
  readonly kind: 'target' | 'inject';
  readonly name: string;
}

/** Planned above actual: the plan as an outline, work as a dark bar, waiting and pauses as a thin light one. */
export function stepBar(
  step: BarredStep,
  scale: TimeScale,
  ink: ChartInk = INK,
  moments: readonly Moment[] = [],
): string {
  const planned =
    step.plannedFrom === undefined || step.plannedTo === undefined
      ? []
      : [bar(scale, { from: step.plannedFrom, to: step.plannedTo, y: 3, height: 5, fill: 'none', stroke: ink.plan })];
  const spells = step.spells.map(({ from, to, doing }) => {
    const isWork = doing === 'working' || doing === 'deciding' || doing === 'time passing';
    return isWork
      ? bar(scale, { from, to, y: 11, height: 8, fill: ink.done, stroke: ink.done })
      : bar(scale, { from, to, y: 13, height: 4, fill: ink.wait, stroke: ink.wait });
  });
  const instant = step.spells.length === 0 ? [tick(scale.at(step.entered), ink.done)] : [];
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': spoken(step) },
    ...gridLines(scale, HEIGHT, ink),
    ...moments.filter(({ at }) => at <= scale.end).map((it) => momentLine(it, scale, ink)),
    ...planned,
    ...spells,
    ...instant,
  );
}

const momentLine = ({ at, kind, name }: Moment, scale: TimeScale, { accent, soft }: ChartInk): string =>
  element(
    'line',
    {
      x1: scale.at(at),
      x2: scale.at(at),
      y1: 0,
      y2: HEIGHT,
      stroke: kind === 'target' ? accent : soft,
      'stroke-width': kind === 'target' ? 1.5 : 1,
      'stroke-dasharray': kind === 'target' ? undefined : '1 3',
    },
    element('title', {}, escaped(`${name}, ${formatInstant(at)}`)),
  );

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
  readonly fill: string;
  readonly stroke: string;
}

/** The stroke keeps the shortest work visible beside the longest. */
const bar = (scale: TimeScale, { from, to, y, height, fill, stroke }: Bar): string =>
  element('rect', { x: scale.at(from), y, width: scale.length(from, to), height, fill, stroke, 'stroke-width': 1 });

const tick = (cx: string, fill: string): string => element('circle', { cx, cy: 15, r: 3, fill });

function spoken({ name, started, actual, planned }: BarredStep): string {
  const real = actual === undefined ? 'did not start' : `took ${formatDuration(actual)}`;
  const from = started === undefined ? '' : ` from ${formatInstant(started)}`;
  const plan = planned === undefined ? '' : `, planned ${formatDuration(planned)}`;
  return `${name} ${real}${from}${plan}`;
}
