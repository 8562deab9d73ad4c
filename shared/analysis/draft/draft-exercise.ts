import { MINUTE, type Ms } from '../../basics/time';
import { checkScenario } from '../../compile/check-scenario';
import { isError } from '../../compile/problem';
import type { Untested } from '../../model/coverage';
import { draftModules } from '../../model/draft-modules';
import type { DraftLine, ExerciseDraft } from '../../model/exercise-draft';
import type { ExerciseModule, Question } from '../../model/exercise-module';
import type { FailureMatrix } from '../../model/failures';
import { byTime, plannedAt } from '../../model/inject-order';
import type { Inject, Scenario } from '../../model/scenario';
import type { Candidate, PlannedCourse } from './candidate';
import { choose, FEWEST } from './choose';
import { fromDecisions } from './from-decisions';
import { fromFailures } from './from-failures';
import { fromPast, fromRetests, type DueRetest, type PastInject } from './from-the-past';
import { fromUntested } from './from-untested';
import { objectiveFor } from './objective-for';
import { paced } from './paced';
import { spread } from './spread';

/** What an exercise can be made of. */
export interface DraftMaterial {
  /** Whose objectives, levels and story the exercise takes over; its injects and agenda it does not. */
  readonly base: Scenario;
  readonly course: PlannedCourse;
  /** Room time to plan for. */
  readonly room: Ms;
  readonly matrix: FailureMatrix;
  readonly untested: Pick<Untested, 'scripts'>;
  readonly retests: readonly DueRetest[];
  readonly past: readonly PastInject[];
}

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

interface Built {
  readonly chosen: readonly Candidate[];
  readonly numbered: readonly Numbered[];
  readonly scenario: Scenario;
}

/** What a room could not take in, however it is placed, gives way to the next best. */
function wellPaced(usable: readonly Candidate[], material: DraftMaterial): Built {
  const given = new Set<Candidate>();
  let best = build(choose(usable, material.room), material);
  let fewest = crowdedIn(best, material);
  for (let tries = 0; tries < MOST_TRIES && fewest.length > 0; tries += 1) {
    const giving = givesWay(best, fewest);
    if (giving === undefined) break;
    given.add(giving);
    const next = build(choose(usable.filter((it) => !given.has(it)), material.room), material); // prettier-ignore
    if (countOf(next) < Math.min(FEWEST, countOf(best))) break;
    best = next;
    fewest = crowdedIn(best, material);
  }
  return best;
}

/** The crowded inject, or the one before it: what is to prove a finding stays. */
function givesWay({ chosen, numbered, scenario }: Built, crowded: readonly string[]): Candidate | undefined {
  const inOrder = scenario.injects.filter(({ trigger }) => trigger.kind === 'time').map(({ id }) => id);
  return crowded
    .flatMap((id) => [id, inOrder[inOrder.indexOf(id) - 1]])
    .flatMap((id) => chosen[numbered.findIndex(({ inject }) => inject.id === id)] ?? [])
    .find(({ source }) => source !== 'retest');
}

const MOST_TRIES = 40;
const countOf = ({ chosen }: Built): number => chosen.filter(({ source }) => source !== 'decision').length;

/** Injects on the heels of the one before. */
const crowdedIn = ({ scenario }: Built, { course }: DraftMaterial): readonly string[] =>
  checkScenario(course.workflow, scenario)
    .filter(({ code }) => code === 'injects-close')
    .flatMap(({ place }) => place.id ?? []);

function build(chosen: readonly Candidate[], { base, room }: DraftMaterial): Built {
  const numbered = numberedInjects(spread(chosen), base);
  const modules = modulesOf(numbered, room);
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

interface Numbered {
  readonly inject: Inject;
  readonly candidate: Candidate;
}

/** What names something that the plan no longer has is no inject of this exercise. */
function isUsable({ inject }: Candidate, { base, course }: DraftMaterial): boolean {
  const alone = { ...base, modules: [], objectives: [], injects: [{ ...inject, id: 'inject-1', no: 1 }] };
  return !checkScenario(course.workflow, alone).some(isError);
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

function modulesOf(numbered: readonly Numbered[], room: Ms): ExerciseModule[] {
  const injects = numbered.map(({ inject }) => inject);
  const timed = byTime(injects).filter(({ trigger }) => trigger.kind === 'time');
  if (timed.length === 0) return [];
  let next = 0;
  const modules = draftModules(timed, room, () => `draft-module-${(next += 1)}`);
  const latest = Math.max(...injects.map((it) => plannedAt(it) ?? 0));
  return modules.map((module, at) =>
    module.kind === 'play' && at === modules.length - 1
      ? { ...module, to: Math.max(module.to, latest + MINUTE) }
      : module,
  );
}

/** From 1 in the order of time; what is released by hand comes last, as nothing tells when. */
function renumbered(injects: readonly Inject[]): readonly Inject[] {
  const last = Number.MAX_SAFE_INTEGER;
  return injects
    .toSorted((a, b) => (plannedAt(a) ?? last) - (plannedAt(b) ?? last) || a.no - b.no)
    .map((inject, index) => ({ ...inject, no: index + 1 }));
}

const MOST_QUESTIONS = 3;

/** Every module asks about what is played in it; an objective that no inject serves is asked for in the last one. */
function withQuestions(
  modules: readonly ExerciseModule[],
  injects: readonly Inject[],
  numbered: readonly Numbered[],
  { objectives }: Scenario,
): ExerciseModule[] {
  let next = 0;
  const asked = (question: Omit<Question, 'id'>): Question => ({ id: `draft-question-${(next += 1)}`, ...question });
  const unserved = objectives.filter(({ id }) => injects.every(({ objective }) => objective !== id));
  const last = modules.findLastIndex(({ kind }) => kind === 'play');
  return modules.map((module, index) => {
    if (module.kind !== 'play') return module;
    const inside = injects.filter((it) => {
      const at = plannedAt(it);
      return at !== undefined && at >= module.from && at < module.to;
    });
    const about = inside.flatMap(({ id }) => numbered.filter(({ inject }) => inject.id === id).slice(0, 1));
    const rest = index === last ? unserved : [];
    return {
      ...module,
      title: inside[0]?.title ?? module.title,
      objectives: [...new Set([...inside.flatMap(({ objective }) => objective ?? []), ...rest.map(({ id }) => id)])],
      questions: [
        ...about.slice(0, MOST_QUESTIONS).map(({ candidate }) => asked(candidate.question)),
        ...rest.map(({ text }) =>
          asked({ text: `How would we know that this objective is met: ${text}`, prompts: [], points: [] }),
        ),
      ],
    };
  });
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
