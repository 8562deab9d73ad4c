import type { Result } from '../basics/result';
import type { Plan } from '../model/plan';
import { addState, appendState } from './add-state';
import { adoptEstimate } from './adopt-estimate';
import { adoptPractice } from './adopt-practice';
import { paste } from './clipboard';
import type { Command } from './command';
import { connect, reconnect } from './connect';
import { duplicate } from './duplicate';
import { addEntry, editEntry, removeEntry } from './edit-catalogue';
import { addCommunication, editCommunication, removeCommunication } from './edit-communication';
import { addDependency, editDependency, removeDependency } from './edit-dependency';
import { editState, renameState } from './edit-state';
import { editTransition, orderTransition } from './edit-transition';
import { addVariable, editVariable, removeVariable } from './edit-variable';
import { editWorkflow } from './edit-workflow';
import { insertState } from './insert-state';
import { moveStates, nudge } from './move-states';
import { remove } from './remove';
import { reparent } from './reparent';
import { resizeState } from './resize-state';
import { draftAgenda } from './scenario/draft-agenda';
import { addInject, duplicateInjects } from './scenario/add-inject';
import { adoptScenario } from './scenario/adopt-scenario';
import { editInject, moveInject, removeInjects, renumberInjects } from './scenario/edit-inject';
import { addModule, editModule, moveModule, removeModule } from './scenario/edit-module';
import { importInjects } from './scenario/import-injects';
import { addScenario, duplicateScenario, editScenario, removeScenario } from './scenario/edit-scenario';
import { tidy } from './tidy';

/** Everything that can be done to a plan. Menus, keys, palette and forms speak these names. */
export const commands = {
  'state.add': addState,
  'state.append': appendState,
  'state.insert': insertState,
  'state.edit': editState,
  'state.rename': renameState,
  'state.resize': resizeState,
  'states.move': moveStates,
  'states.nudge': nudge,
  'states.reparent': reparent,
  'states.duplicate': duplicate,
  'states.paste': paste,
  'estimate.adopt': adoptEstimate,
  'practice.adopt': adoptPractice,
  'transition.connect': connect,
  'transition.reconnect': reconnect,
  'transition.edit': editTransition,
  'transition.order': orderTransition,
  'selection.remove': remove,
  'plan.tidy': tidy,
  'plan.edit': editWorkflow,
  'entry.add': addEntry,
  'entry.edit': editEntry,
  'entry.remove': removeEntry,
  'dependency.add': addDependency,
  'dependency.edit': editDependency,
  'dependency.remove': removeDependency,
  'communication.add': addCommunication,
  'communication.edit': editCommunication,
  'communication.remove': removeCommunication,
  'variable.add': addVariable,
  'variable.edit': editVariable,
  'variable.remove': removeVariable,
  'scenario.add': addScenario,
  'scenario.adopt': adoptScenario,
  'scenario.duplicate': duplicateScenario,
  'scenario.edit': editScenario,
  'scenario.remove': removeScenario,
  'agenda.draft': draftAgenda,
  'module.add': addModule,
  'module.edit': editModule,
  'module.move': moveModule,
  'module.remove': removeModule,
  'inject.add': addInject,
  'inject.edit': editInject,
  'inject.move': moveInject,
  'injects.duplicate': duplicateInjects,
  'injects.remove': removeInjects,
  'injects.renumber': renumberInjects,
  'injects.import': importInjects,
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<N extends CommandName> = Parameters<(typeof commands)[N]['apply']>[1];

/** The one generic joint: a name and its own input. */
export const commandNamed = <N extends CommandName>(name: N): Command<CommandInput<N>> => commands[name];

export const applyCommand = <N extends CommandName>(
  plan: Plan,
  name: N,
  input: CommandInput<N>,
): Result<Plan, string> => commandNamed(name).apply(plan, input);
