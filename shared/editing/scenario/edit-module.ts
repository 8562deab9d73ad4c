import { err, ok, type Result } from '../../basics/result';
import { MINUTE } from '../../basics/time';
import { ExerciseModule } from '../../model/exercise-module';
import type { Scenario } from '../../model/scenario';
import { patched, refuse, type Command, type Patch } from '../command';
import { explainRefusal } from '../explain-refusal';
import { freshKeys } from '../fresh-key';
import { changeScenario, clampedTime } from './with-scenario';

export interface OfModule {
  readonly scenario: string;
  readonly module: string;
}

export interface AddModule {
  readonly scenario: string;
  readonly kind: ExerciseModule['kind'];
  /** The module behind which it goes; at the end when absent. */
  readonly after?: string | undefined;
}

/** A new module goes on in scenario time where the one before it ends. */
export const addModule: Command<AddModule> = {
  label: ({ kind }) => (kind === 'break' ? 'Add break' : 'Add module'),
  apply: (plan, { scenario: id, kind, after }) =>
    changeScenario(plan, id, (scenario) => {
      const modules = scenario.modules ?? [];
      if (modules.length >= MOST_MODULES) return refuse(`An agenda holds at most ${MOST_MODULES} modules.`);
      const place = modules.findIndex((it) => it.id === after);
      const at = place < 0 ? modules.length : place + 1;
      const fresh = freshKeys(plan)('module');
      const made = kind === 'break' ? blankBreak(fresh) : blankModule(fresh, endBefore(modules, at));
      return ok({ ...scenario, modules: modules.toSpliced(at, 0, made) });
    }),
};

const blankBreak = (id: string): ExerciseModule => ({ kind: 'break', id, title: 'Break', roomTime: 10 * MINUTE });

const blankModule = (id: string, from: number): ExerciseModule => ({
  kind: 'play',
  id,
  title: 'New module',
  roomTime: 30 * MINUTE,
  from,
  to: clampedTime(from + 30 * MINUTE),
  objectives: [],
  questions: [],
});

function endBefore(modules: readonly ExerciseModule[], at: number): number {
  const last = modules.slice(0, at).findLast((it) => it.kind === 'play');
  return last?.kind === 'play' ? last.to : 0;
}

export interface EditModule extends OfModule {
  readonly set: Patch<Omit<Extract<ExerciseModule, { kind: 'play' }>, 'id' | 'kind'>>;
  readonly what?: string | undefined;
}

export const editModule: Command<EditModule> = {
  label: ({ what }) => `Change ${what ?? 'module'}`,
  apply: (plan, { scenario, module, set }) =>
    changeModules(plan, { scenario, module }, (modules, at, before) => {
      const checked = ExerciseModule.safeParse(patched(before, set));
      return checked.success ? ok(modules.with(at, checked.data)) : err(explainRefusal(checked.error));
    }),
};

export interface MoveModule extends OfModule {
  /** Places towards the end; negative towards the beginning. */
  readonly by: number;
}

export const moveModule: Command<MoveModule> = {
  label: () => 'Move module',
  apply: (plan, { scenario, module, by }) =>
    changeModules(plan, { scenario, module }, (modules, at, moved) => {
      const to = Math.min(Math.max(0, at + by), modules.length - 1);
      return ok(modules.toSpliced(at, 1).toSpliced(to, 0, moved));
    }),
};

export const removeModule: Command<OfModule> = {
  label: () => 'Remove module',
  apply: (plan, of) => changeModules(plan, of, (modules, at) => ok(modules.toSpliced(at, 1))),
};

type Change = (modules: ExerciseModule[], at: number, module: ExerciseModule) => Result<ExerciseModule[], string>;

const changeModules = (
  plan: Parameters<Command<OfModule>['apply']>[0],
  { scenario: id, module }: OfModule,
  change: Change,
) =>
  changeScenario(plan, id, (scenario): Result<Scenario, string> => {
    const modules = scenario.modules ?? [];
    const at = modules.findIndex((it) => it.id === module);
    const before = modules[at];
    if (before === undefined) return refuse('This module no longer exists.');
    const changed = change(modules, at, before);
    if (!changed.ok) return changed;
    const { modules: _, ...rest } = scenario;
    return ok(changed.value.length === 0 ? rest : { ...scenario, modules: changed.value });
  });

export const MOST_MODULES = 50;
