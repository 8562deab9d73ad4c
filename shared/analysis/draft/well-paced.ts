import { checkScenario } from '../../compile/check-scenario';
import { buildDraft, type BuiltDraft } from './build-draft';
import type { Candidate } from './candidate';
import { choose, FEWEST } from './choose';
import type { DraftMaterial } from './draft-material';

/** What a room could not take in, however it is placed, gives way to the next best. */
export function wellPaced(usable: readonly Candidate[], material: DraftMaterial): BuiltDraft {
  const given = new Set<Candidate>();
  let best = buildDraft(choose(usable, material.room), material);
  let fewest = crowdedIn(best, material);
  for (let tries = 0; tries < MOST_TRIES && fewest.length > 0; tries += 1) {
    const giving = givesWay(best, fewest);
    if (giving === undefined) break;
    given.add(giving);
    const next = buildDraft(choose(usable.filter((it) => !given.has(it)), material.room), material); // prettier-ignore
    if (countOf(next) < Math.min(FEWEST, countOf(best))) break;
    best = next;
    fewest = crowdedIn(best, material);
  }
  return best;
}

/** The crowded inject, or the one before it: what is to prove a finding stays. */
function givesWay({ chosen, numbered, scenario }: BuiltDraft, crowded: readonly string[]): Candidate | undefined {
  const inOrder = scenario.injects.filter(({ trigger }) => trigger.kind === 'time').map(({ id }) => id);
  return crowded
    .flatMap((id) => [id, inOrder[inOrder.indexOf(id) - 1]])
    .flatMap((id) => chosen[numbered.findIndex(({ inject }) => inject.id === id)] ?? [])
    .find(({ source }) => source !== 'retest');
}

const MOST_TRIES = 40;
const countOf = ({ chosen }: BuiltDraft): number => chosen.filter(({ source }) => source !== 'decision').length;

/** Injects on the heels of the one before. */
const crowdedIn = ({ scenario }: BuiltDraft, { course }: DraftMaterial): readonly string[] =>
  checkScenario(course.workflow, scenario)
    .filter(({ code }) => code === 'injects-close')
    .flatMap(({ place }) => place.id ?? []);
