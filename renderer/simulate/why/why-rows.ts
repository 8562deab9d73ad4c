import type { Ms } from '../../../shared/basics/time';
import type { DrawnHeat } from '../../../shared/drawing/heat';
import type { Influence, SimulationResult } from '../../../shared/model/simulation';
import { namesOf } from '../../../shared/model/names';
import type { Workflow } from '../../../shared/model/workflow';
import { percentText } from '../../../shared/report/simulation/figures';
import { criticalSteps } from '../../../shared/report/simulation/outlook-headline';

/** One draw and how much of the difference between runs it explains. */
export interface InfluenceRow {
  readonly id: string;
  readonly state: string;
  readonly name: string;
  readonly what: Influence['what'];
  readonly share: number;
  readonly low: Ms | undefined;
  readonly high: Ms | undefined;
}

/** Strongest first; what explains less than one part in two hundred is noise. */
export function influenceRows(result: SimulationResult, service: string, workflow: Workflow): readonly InfluenceRow[] {
  const names = namesOf(workflow);
  return result.influences
    .filter((it) => it.service === service && it.share >= 0.005)
    .map(({ state, what, share, low, high }) => ({
      id: `${state} ${what}`,
      state,
      name: names.state(state),
      what,
      share,
      low,
      high,
    }))
    .toSorted((a, b) => b.share - a.share);
}

export const WHAT: Record<Influence['what'], string> = {
  duration: 'duration',
  success: 'success',
  option: 'choice',
};

/** A step on the way of a service: how often it decides, and where its time goes. */
export interface CriticalRow {
  readonly step: string;
  readonly name: string;
  readonly share: number;
  readonly failed: number;
  readonly working: Ms;
  readonly waitingForUnits: Ms;
  readonly waitingForOthers: Ms;
}

/** What most could be saved on first: how often it decides, times the work in it. */
export function criticalRows(result: SimulationResult, service: string, workflow: Workflow): readonly CriticalRow[] {
  const names = namesOf(workflow);
  const outlooks = new Map(result.steps.map((it) => [it.step, it]));
  const rows = criticalSteps(result, service).flatMap(({ step, share }) => {
    const outlook = outlooks.get(step);
    if (outlook === undefined) return [];
    const { failed, working, waitingForUnits, waitingForOthers } = outlook;
    return [
      {
        step,
        name: names.state(step),
        share,
        failed: failed.of === 0 ? 0 : failed.count / failed.of,
        working,
        waitingForUnits,
        waitingForOthers,
      },
    ];
  });
  return rows.toSorted((a, b) => b.share * b.working - a.share * a.working);
}

/** The same over the drawing: the warmer, the more often it decides. */
export const heatOf = (rows: readonly CriticalRow[]): DrawnHeat => ({
  share: Object.fromEntries(rows.map(({ step, share }) => [step, share])),
  facts: Object.fromEntries(rows.map(({ step, share }) => [step, `in ${percentText(share)}`])),
});

/** Where to look first: the deciding steps that hold most of the work. */
export function weightiest(rows: readonly CriticalRow[]): readonly string[] {
  const most = Math.max(0, ...rows.map(({ share, working }) => share * working));
  return rows.filter(({ share, working }) => share * working > most / 4).map(({ step }) => step);
}
