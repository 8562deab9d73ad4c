import { coverageOf, untested, type PastRun } from '../../shared/analysis/coverage';
import type { FoundScripts } from '../../shared/analysis/scripts/find-scripts';
import type { Played } from '../../shared/analysis/simulation/apply-variant';
import { subjectOf } from '../../shared/analysis/simulation/subject';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Untested } from '../../shared/model/coverage';
import { Crew } from './crew';
import type { Errand } from './errands';
import { refused } from './simulation-desk';
import type { SpawnWorker } from './worker-thread';

const MOST_MS = 8_000;

/** Looks on a thread of its own for the shortest scripts to what past drills have not reached. */
export class ScriptDesk {
  readonly #spawn: SpawnWorker;

  constructor(spawn: SpawnWorker) {
    this.#spawn = spawn;
  }

  async untested(
    played: Played,
    past: readonly PastRun[],
    onCancel: Errand['onCancel'] = () => undefined,
  ): Promise<Result<Untested, Failure>> {
    const subject = subjectOf(played);
    if (!subject.ok) return err(refused(subject.error));
    const coverage = coverageOf(played.workflow, past);
    const targets = {
      states: [...untested(coverage.states)],
      transitions: [...untested(coverage.transitions)],
      options: [...untested(coverage.options)],
    };
    const found = await new Promise<FoundScripts | string>((resolve) => {
      const crew = new Crew(this.#spawn, 1, { played, seed: 0 }, resolve);
      onCancel(() => {
        crew.stop();
        resolve('it was cancelled');
      });
      crew.ask({ kind: 'scripts', targets, ms: MOST_MS }, (scripts) => {
        crew.stop();
        resolve(scripts);
      });
    });
    if (typeof found === 'string')
      return err({ code: 'unexpected', message: `The scripts could not be looked for: ${found}` });
    return ok({ coverage, scripts: [...found.scripts], outOfReach: found.outOfReach, tried: found.tried });
  }
}
