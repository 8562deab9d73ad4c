import type { State } from '../../../shared/model/state';
import type { Workflow } from '../../../shared/model/workflow';
import type { Choice } from './thing-select';

export const isStep = (state: State): boolean => state.kind === 'step';
export const asChoice = ({ id, name }: State): Choice => ({ key: id, name });
export const stepsOf = ({ states }: Workflow): readonly Choice[] => states.filter(isStep).map(asChoice);
