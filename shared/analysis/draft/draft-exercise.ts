import { checkScenario } from '../../compile/check-scenario';
import { isError } from '../../compile/problem';
import type { DraftLine, ExerciseDraft } from '../../model/exercise-draft';
import type { Candidate } from './candidate';
import type { DraftMaterial } from './draft-material';
import { fromDecisions } from './from-decisions';
import { fromFailures } from './from-failures';
import { fromPast, fromRetests } from './from-the-past';
import { fromUntested } from './from-untested';
import { wellPaced } from './well-paced';

/** A whole exercise out of what is known of a plan: the same material gives the same draft. */
export function draftExercise(material: DraftMaterial): ExerciseDraft {
  const { course } = material;
  const candidates = [
    ...fromRetests(material.retests),
    ...fromFailures(material.matrix, course),
    ...fromUntested(material.untested, course),
    ...fromPast(material.past),
    ...fromDecisions(course),
  ];
  const usable = candidates.filter((it) => isUsable(it, material));
  const lost = candidates.length - usable.length;
  const { chosen, numbered, scenario } = wellPaced(usable, material);
  return {
    scenario,
    lines: numbered.map(({ inject, candidate }): DraftLine => ({
      inject: inject.id,
      source: candidate.source,
      why: candidate.why,
    })),
    leftOut: leftOut(usable, chosen, lost),
  };
}

/** What names something that the plan no longer has is no inject of this exercise. */
function isUsable({ inject }: Candidate, { base, course }: DraftMaterial): boolean {
  const alone = { ...base, modules: [], objectives: [], injects: [{ ...inject, id: 'inject-1', no: 1 }] };
  return !checkScenario(course.workflow, alone).some(isError);
}

function leftOut(usable: readonly Candidate[], chosen: readonly Candidate[], lost: number): string[] {
  const more = usable.filter((it) => it.source !== 'decision' && !chosen.includes(it));
  return [
    ...more.slice(0, 20).map(({ inject, why }) => `${inject.title}: there is no room time for it. ${why}`),
    ...(lost === 0
      ? []
      : [`${lost === 1 ? 'One inject names' : `${lost} injects name`} something that the plan no longer has.`]),
  ];
}
