import { MINUTE, type Ms } from '../../basics/time';
import { draftModules } from '../../model/draft-modules';
import type { ExerciseModule, Question } from '../../model/exercise-module';
import { byTime, plannedAt } from '../../model/inject-order';
import type { Inject, Scenario } from '../../model/scenario';
import type { Numbered } from './candidate';

/** The agenda of what is played; the last module lasts until nothing more comes. */
export function draftedModules(injects: readonly Inject[], room: Ms): ExerciseModule[] {
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

const MOST_QUESTIONS = 3;

/** Every module asks about what is played in it; an objective that no inject serves is asked for in the last one. */
export function withQuestions(
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
