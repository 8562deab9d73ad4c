import { agreementOf } from '../../engine/agreement';
import type { AgreementCheck } from '../../model/simulation';
import type { FrozenRun } from '../../model/run';
import type { Subject } from './subject';

export interface AgreementLimits {
  readonly seed: number;
  readonly runs: number;
  /** Says when there is no time left for a further run; asked after every event. */
  readonly isTimeUp: () => boolean;
  /** Says when even the first run is left unfinished: nothing compared would prove nothing. */
  readonly isGivenUp?: () => boolean;
}

/** The user's own document on both interpreters, run by run, comparing after every event: docs/semantics.md, "Proof". */
export function checkAgreement(
  { ir, scenario }: Subject,
  { seed, runs, isTimeUp, isGivenUp = isTimeUp }: AgreementLimits,
): AgreementCheck {
  let events = 0;
  for (let run = 0; run < runs; run += 1) {
    const seen = compared(frozen(ir.workflow, scenario, { seed, run }), run === 0 ? isGivenUp : isTimeUp);
    if (seen.result === undefined) return { runs: run, events: run === 0 ? seen.events : events };
    events += seen.events;
    if (seen.result.difference !== undefined) return { runs: run + 1, events, differs: run };
  }
  return { runs, events };
}

class TimeUp extends Error {}

interface Compared {
  /** Events that were compared and found equal. */
  readonly events: number;
  /** Absent where the time was up before the end of the run. */
  readonly result?: ReturnType<typeof agreementOf>;
}

function compared(run: FrozenRun, isTimeUp: () => boolean): Compared {
  let events = 0;
  try {
    const result = agreementOf(run, {
      watch() {
        if (isTimeUp()) throw new TimeUp();
        events += 1;
      },
    });
    return { events: result.events, result };
  } catch (error) {
    if (error instanceof TimeUp) return { events };
    throw error;
  }
}

/** One run of a batch as a run of its own. */
export const frozen = (
  workflow: FrozenRun['workflow'],
  scenario: FrozenRun['scenario'],
  { seed, run }: { readonly seed: number; readonly run: number },
): FrozenRun => ({
  workflow,
  scenario,
  settings: {
    title: `Run ${run}`,
    conduct: 'simulation',
    completion: 'automatic',
    decisions: 'automatic',
    chance: { kind: 'drawn', seed, run },
    holdAtInjects: false,
    speed: 1,
  },
});
