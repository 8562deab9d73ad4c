import { ok } from '../../shared/basics/result';
import type { WorkspaceStatus } from '../../shared/contract/contract';
import type { HandlersOf } from './handler';

export const createWorkspaceHandlers = (status: () => WorkspaceStatus): HandlersOf<'workspace'> => ({
  'workspace.status': () => ok(status()),
});
