import type { PlannedCourse } from '../../shared/analysis/draft/candidate';
import { draftExercise } from '../../shared/analysis/draft/draft-exercise';
import type { DueRetest, PastInject } from '../../shared/analysis/draft/from-the-past';
import type { PastRun } from '../../shared/analysis/coverage';
import { casePlans } from '../../shared/analysis/simulation/failure-list';
import { matrixKey } from '../../shared/analysis/simulation/failure-matrix';
import { subjectOf } from '../../shared/analysis/simulation/subject';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { ExerciseDraft } from '../../shared/model/exercise-draft';
import type { FailureSettings } from '../../shared/model/failures';
import { simulationSettings } from '../../shared/model/freeze';
import type { Happening } from '../../shared/model/journal';
import type { Scenario } from '../../shared/model/scenario';
import type { Workflow } from '../../shared/model/workflow';
import type { DrillMaker } from '../runner/drill-maker';
import { simulate } from '../runner/simulate';
import { unhurried, type Errand } from './errands';
import type { ScriptDesk } from './script-desk';
import { refused } from './simulation-desk';
import { tryFailures } from './try-failures';
import { workerCount, type SpawnWorker } from './worker-thread';

interface Tools {
  readonly spawn: SpawnWorker;
  readonly scripts: ScriptDesk;
  readonly maker: DrillMaker;
}

/** What earlier drills and findings of the plan have to offer. */
export interface Earlier {
  readonly runs: readonly PastRun[];
  readonly retests: readonly DueRetest[];
  readonly past: readonly PastInject[];
}

/** Single failures in the planned run: no chance, so the same draft every time. */
const SETTINGS: FailureSettings = { depth: 1, poolPercent: 40, runs: 0, seed: 1 };

/** Tries the plan in every way that a draft of an exercise rests on, and makes the draft. */
export class DraftDesk {
  readonly #tools: Tools;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  async draft(
    workflow: Workflow,
    base: Scenario,
    room: number,
    { errand = unhurried, ...earlier }: Earlier & { readonly errand?: Errand },
  ): Promise<Result<ExerciseDraft, Failure>> {
    const { modules: _modules, ...about } = base;
    const quiet: Scenario = { ...about, injects: [] };
    const subject = subjectOf({ workflow, scenario: quiet });
    if (!subject.ok) return err(refused(subject.error));
    const course = await this.#course(workflow, quiet, errand);
    if (!course.ok) return course;
    const plans = casePlans(workflow, SETTINGS);
    errand.tell(0.05);
    const [untested, matrix] = await Promise.all([
      this.#tools.scripts.untested({ workflow, scenario: quiet }, earlier.runs, errand.onCancel),
      tryFailures(
        {
          assignment: { played: { workflow, scenario: quiet }, seed: SETTINGS.seed },
          settings: SETTINGS,
          key: matrixKey(subject.value, SETTINGS),
          plans,
          settled: new Map(),
          spawn: this.#tools.spawn,
          workers: workerCount(),
          onNews: ({ done }) => errand.tell(0.05 + (0.9 * done) / Math.max(1, plans.length)),
        },
        errand.onCancel,
      ),
    ]);
    if (!untested.ok) return untested;
    if (!matrix.ok) return err({ code: 'unexpected', message: matrix.error });
    return ok(
      draftExercise({ base, course: course.value, room, matrix: matrix.value, untested: untested.value, ...earlier }),
    );
  }

  async #course(
    workflow: Workflow,
    scenario: Scenario,
    { isCancelled }: Errand,
  ): Promise<Result<PlannedCourse, Failure>> {
    const settings = simulationSettings('Planned course', { kind: 'planned' });
    const played = await simulate({ workflow, scenario, settings }, this.#tools.maker, isCancelled);
    return played.ok ? ok(courseOf(workflow, played.value.happenings)) : played;
  }
}

function courseOf(workflow: Workflow, happenings: readonly Happening[]): PlannedCourse {
  const entered = new Map<string, number>();
  const left = new Map<string, number>();
  for (const { at, changes } of happenings)
    for (const change of changes) {
      if (change.kind === 'entered' && !entered.has(change.state)) entered.set(change.state, at);
      if (change.kind === 'left' && !left.has(change.state)) left.set(change.state, at);
    }
  return { workflow, entered, left, end: happenings.at(-1)?.at ?? 0 };
}
