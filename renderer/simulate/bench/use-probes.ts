import { useEffect, useMemo } from 'react';
import type { Compared } from '../../../shared/report/simulation/outlook-headline';
import { suggestionsFor, type Suggestion } from '../what-if/suggestions';
import { isCounting, startBatch, useBatches } from './batches';
import { caseKey, documentKey } from './case-key';
import type { Bench } from './use-bench';

const MOST = 6;
const RUNS = 1_000;

/** Something to do about it; what goes wrong besides, or takes longer, would only be worse. */
const couldHelp = ({ changes, effects }: Suggestion): boolean =>
  changes.some((it) => it.kind !== 'duration factor' || it.factor < 1) || effects.some(({ op }) => op === 'block');

/** More people are what is asked for first: where they bring nothing, that is worth saying before anything else. */
const isAboutPeople = ({ changes }: Suggestion): boolean => changes.some(({ kind }) => kind === 'pool units');

/**
 * What the first questions that a plan raises would bring, for the headline: asked in the background once the baseline
 * is there, so that the sentence says what helps before anybody has asked.
 */
export function useProbes(
  { source, scenario, settings, baseline, cases }: Bench,
  service: string | undefined,
): readonly Compared[] {
  const { workflow } = source.plan;
  const batches = useBatches();
  const { result, batch } = baseline;
  const isReady = batch !== undefined && !isCounting(batch) && settings.runs === RUNS;
  const probes = useMemo(() => {
    if (result === undefined || !isReady) return [];
    const document = documentKey(workflow, scenario);
    return suggestionsFor(workflow, result, service)
      .filter(couldHelp)
      .slice(0, MOST)
      .map((suggestion) => {
        const variant = { ...suggestion, id: 'probe' };
        return { variant, key: caseKey(document, { runs: RUNS, seed: settings.seed }, variant) };
      });
  }, [result, isReady, workflow, scenario, service, settings.seed]);
  const next = probes.find(({ key }) => batches[key] === undefined);
  const isBusy = [...probes, ...cases].some(({ key }) => isCounting(batches[key]));
  useEffect(() => {
    if (next === undefined || isBusy) return;
    void startBatch(next.key, {
      workflow,
      scenario,
      variant: next.variant,
      settings: { runs: RUNS, seed: settings.seed },
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says everything that is sent
  }, [next?.key, isBusy]);
  const told = probes.toSorted((a, b) => Number(isAboutPeople(b.variant)) - Number(isAboutPeople(a.variant)));
  return told.flatMap(({ variant, key }) => {
    const found = batches[key];
    return found?.result?.runs === RUNS ? [{ title: variant.title, result: found.result }] : [];
  });
}
