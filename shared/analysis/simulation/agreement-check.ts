import { agreementOf } from '../../engine/agreement';
import type { AgreementCheck } from '../../model/simulation';
import type { FrozenRun } from '../../model/run';
import type { Subject } from './subject';

export interface AgreementLimits {
  readonly seed: number;
  readonly runs: number;
  /** Says when there is no time left; asked after every event. */
  readonly isTimeUp: () => boolean;
}

/** The user's own document on both interpreters, run by run, comparing after every event: docs/semantics.md, "Proof". */
export function checkAgreement({ ir, scenario }: Subject, { seed, runs, isTimeUp }: AgreementLimits): AgreementCheck {
  let events = 0;
  for (let run = 0; run < runs; run += 1) {
    const seen = compared(frozen(ir.workflow, scenario, { seed, run }), isTimeUp);
    if (seen === undefined) return { runs: run, events };
    events += seen.events;
    if (seen.difference !== undefined) return { runs: run + 1, events, differs: run };
  }
  return { runs, events };
}

class TimeUp extends Error {}

function compared(run: FrozenRun, isTimeUp: () => boolean): ReturnType<typeof agreementOf> | undefined {
  try {
    return agreementOf(run, {
      watch() {
        if (isTimeUp()) throw new TimeUp();
      },
    });
  } catch (error) {
    if (error instanceof TimeUp) return undefined;
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
