import { ok } from '../../shared/basics/result';
import type { Output } from '../../shared/contract/contract';
import type { HandlersOf } from './handler';

export const createTemplateHandlers = (list: () => Output<'templates.list'>): HandlersOf<'templates'> => ({
  'templates.list': () => ok(list()),
});
