import type { World } from '../engine/conditions';
import type { Board } from '../journal/board';
import type { Workflow } from '../model/workflow';
import { poolState } from './pool-state';

/** The facts that conditions read, as the board shows them: to say beforehand whether a guard holds. */
export const boardWorld = (board: Board, workflow: Workflow): World => ({
  available: (pool) => poolState(board, workflow, pool).available,
  component: (key) => board.components[key] ?? 'up',
  level: (service) => board.services[service]?.effective ?? 100,
  elapsed: (since) => {
    const zero = board.zeroPoints[since];
    return zero === undefined ? undefined : board.at - zero;
  },
  outcome: (step) => board.outcomes[step],
  attempts: (step) =>
    board.work[step]?.attempt ?? board.visits.findLast((visit) => visit.state === step)?.attempts ?? 0,
  variable: (key) => board.variables[key] ?? workflow.variables.find((it) => it.key === key)?.initial ?? 0,
});
