import { ok } from '../../shared/basics/result';
import type { HandlersOf } from './handler';

export interface AppFacts {
  readonly version: string;
  readonly node: string;
  readonly sqlite: string;
}

export const createAppHandlers = (facts: AppFacts): HandlersOf<'app'> => ({
  'app.info': (_input, caller) => ok({ ...facts, caller: caller.name }),
});
