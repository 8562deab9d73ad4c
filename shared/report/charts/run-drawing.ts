import { transitionsTaken } from '../../analysis/transitions-taken';
import { namesOf } from '../../model/names';
import type { Layout } from '../../model/plan';
import type { FrozenRun } from '../../model/run';
import type { JournalEvent } from '../../model/journal';
import { formatDuration } from '../../basics/time';
import type { DrawnRun } from '../../drawing/status';
import { sheetsOf, type Sheet } from '../../drawing/sheets';
import { drawPlan } from '../../drawing/svg';
import { PLAN_FORMAT, PLAN_VERSION } from '../../model/plan';
import type { Report } from '../report';

/** A part of the drawing, large enough to be read in print. */
export interface DrawnSheet extends Pick<Sheet, 'isWide' | 'holds'> {
  readonly svg: string;
}

/** More than these are only drawn where the run came by. */
const FEW = 6;

/** The plan as it is drawn, with the states that were reached and the path that was taken, in as many parts as print asks for. */
export function runDrawing(
  report: Report,
  run: { frozen: FrozenRun; journal: readonly JournalEvent[]; layout: Layout },
): readonly DrawnSheet[] {
  const { frozen, journal, layout } = run;
  const plan = {
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    workflow: frozen.workflow,
    scenarios: [],
    layout,
  } as const;
  const drawn = drawnRun(report, frozen, journal);
  const drawing = { ...plan, scenarios: [] };
  return sheetsOf(drawing)
    .filter(({ states }, _, all) => all.length <= FEW || states.some((id) => isReached(drawn, id)))
    .map(({ isWide, holds, ...part }) => ({ isWide, holds, svg: drawPlan(drawing, { run: drawn, background: 'none', part }) })); // prettier-ignore
}

const isReached = ({ status }: DrawnRun, state: string): boolean => (status[state] ?? 'not-reached') !== 'not-reached';

function drawnRun(report: Report, frozen: FrozenRun, journal: readonly JournalEvent[]): DrawnRun {
  const names = namesOf(frozen.workflow);
  const reached = report.steps.filter(({ state }) => names.find(state) !== undefined);
  const missed = report.coverage.states.map(({ key }) => [key, 'not-reached'] as const);
  const status = reached.map(({ state, outcome }) => [state, outcome === 'open' ? 'working' : outcome] as const);
  const facts = reached.flatMap(({ state, actual }) => (actual ? [[state, formatDuration(actual)] as const] : []));
  return {
    status: Object.fromEntries([...missed, ...status]),
    taken: transitionsTaken(journal, frozen.workflow),
    facts: Object.fromEntries(facts),
    offPlan: new Set(report.deviations.flatMap(({ state }) => (state === undefined ? [] : [state]))),
  };
}
