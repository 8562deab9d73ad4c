import { useEffect, useState } from 'react';
import type { Scenario } from '../../../../shared/model/scenario';
import type { Share, SimulationResult } from '../../../../shared/model/simulation';
import type { Workflow } from '../../../../shared/model/workflow';
import { call } from '../../../client/client';

/** The chance of each service to be back within its RTO, with the old estimate and with the new one. */
export interface Odds {
  readonly service: string;
  readonly name: string;
  readonly before: Share;
  readonly after: Share;
}

export type AskedOdds =
  | { readonly kind: 'counting' }
  | { readonly kind: 'told'; readonly odds: readonly Odds[]; readonly runs: number }
  | { readonly kind: 'refused'; readonly why: string };

const SETTINGS = { runs: 2_000, seed: 1 };
const LOOK_AGAIN = 150;
const MOST_LOOKS = 400;

/** The same runs on both plans: what differs is the estimate alone. `asked` stays the same object as long as the question does. */
export function useOdds(asked: {
  readonly before: Workflow;
  readonly after: Workflow;
  readonly scenario: Scenario;
}): AskedOdds {
  const [told, tell] = useState<{ readonly of: object; readonly odds: AskedOdds }>();
  useEffect(() => {
    let wanted = true;
    const { before, after, scenario } = asked;
    const isWanted = (): boolean => wanted;
    void Promise.all([played(before, scenario, isWanted), played(after, scenario, isWanted)]).then(([one, other]) => {
      if (wanted && one !== undefined && other !== undefined) tell({ of: asked, odds: oddsOf(before, one, other) });
    });
    return () => {
      wanted = false;
    };
  }, [asked]);
  return told?.of === asked ? told.odds : { kind: 'counting' };
}

type Played = { readonly result: SimulationResult } | { readonly why: string };

/** Undefined where nobody waits for it any more. */
async function played(workflow: Workflow, scenario: Scenario, isWanted: () => boolean): Promise<Played | undefined> {
  const started = await call('simulate.start', { workflow, scenario, settings: SETTINGS });
  if (!started.ok) return { why: started.error.message };
  const { batchId } = started.value;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    // oxlint-disable no-await-in-loop -- each look waits for the one before
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    if (!isWanted()) {
      await call('simulate.cancel', { batchId });
      return undefined;
    }
    const now = await call('simulate.result', { batchId });
    // oxlint-enable no-await-in-loop
    if (!now.ok) return { why: now.error.message };
    const { state, result, message = 'The simulation ended without a result.' } = now.value;
    if (state === 'failed' || state === 'cancelled') return { why: message };
    if (result?.runs === SETTINGS.runs) return { result };
  }
  return { why: 'The simulation took too long.' };
}

function oddsOf({ services }: Workflow, before: Played, after: Played): AskedOdds {
  if ('why' in before) return { kind: 'refused', why: before.why };
  if ('why' in after) return { kind: 'refused', why: after.why };
  const odds = services.flatMap(({ key, name }): readonly Odds[] => {
    const [old, next] = [before, after].map(
      ({ result }) => result.services.find(({ service }) => service === key)?.rto,
    );
    return old === undefined || next === undefined ? [] : [{ service: key, name, before: old, after: next }];
  });
  return { kind: 'told', odds, runs: SETTINGS.runs };
}
