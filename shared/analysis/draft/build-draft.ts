import { plannedAt } from '../../model/inject-order';
import type { Inject, Scenario } from '../../model/scenario';
import type { Candidate, Numbered } from './candidate';
import { draftedModules, withQuestions } from './draft-agenda';
import type { DraftMaterial } from './draft-material';
import { objectiveFor } from './objective-for';
import { paced } from './paced';
import { spread } from './spread';

/** What was chosen, and the exercise that is made of it. */
export interface BuiltDraft {
  readonly chosen: readonly Candidate[];
  readonly numbered: readonly Numbered[];
  readonly scenario: Scenario;
}

/** The exercise that is made of what was chosen: spread over the plan, paced, numbered, with its agenda. */
export function buildDraft(chosen: readonly Candidate[], { base, room }: DraftMaterial): BuiltDraft {
  const numbered = numberedInjects(spread(chosen), base);
  const modules = draftedModules(
    numbered.map(({ inject }) => inject),
    room,
  );
  const windows = new Map(
    numbered.flatMap(({ inject, candidate }) =>
      candidate.window === undefined ? [] : [[inject.id, candidate.window]],
    ),
  );
  const injects = renumbered(paced(modules, numbered.map(({ inject }) => inject), windows)); // prettier-ignore
  const { modules: _modules, injects: _injects, ...about } = base;
  return {
    chosen,
    numbered,
    scenario: {
      ...about,
      id: 'draft',
      title: `Draft: ${base.title}`.slice(0, 200),
      plannedRoomTime: room,
      injects: [...injects],
      ...(modules.length > 0 && { modules: withQuestions(modules, injects, numbered, base) }),
    },
  };
}

function numberedInjects(chosen: readonly Candidate[], base: Scenario): readonly Numbered[] {
  const taken = new Set(chosen.flatMap(({ inject }) => inject.id ?? []));
  const served = new Map<string, number>();
  let next = 1;
  const fresh = (): string => {
    while (taken.has(`draft-${next}`)) next += 1;
    taken.add(`draft-${next}`);
    return `draft-${next}`;
  };
  return chosen.map((candidate, index) => {
    const inject: Inject = { ...candidate.inject, id: candidate.inject.id ?? fresh(), no: index + 1 };
    const objective = objectiveFor(inject, base.objectives, served);
    return { candidate, inject: objective === undefined ? inject : { ...inject, objective } };
  });
}

/** From 1 in the order of time; what is released by hand comes last, as nothing tells when. */
function renumbered(injects: readonly Inject[]): readonly Inject[] {
  const last = Number.MAX_SAFE_INTEGER;
  return injects
    .toSorted((a, b) => (plannedAt(a) ?? last) - (plannedAt(b) ?? last) || a.no - b.no)
    .map((inject, index) => ({ ...inject, no: index + 1 }));
}
