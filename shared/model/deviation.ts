import { z } from 'zod';
import type { Cause } from './journal';
import type { Command } from './run';

/** How people left the plan: left something out, did it out of order, another way, or something that is not in it. */
export const DeviationKind = z.enum(['skip', 'start', 'early', 'otherwise', 'force', 'move', 'unplanned']);
export type DeviationKind = z.infer<typeof DeviationKind>;

/** The way in which a command leaves the plan; undefined when it does not. */
export function deviationKind(command: Command): DeviationKind | undefined {
  switch (command.kind) {
    case 'finish':
      return command.offPlan;
    case 'skip':
    case 'start':
    case 'force':
    case 'move':
    case 'unplanned':
      return command.kind;
    default:
      return undefined;
  }
}

export const isOffPlan = (cause: Cause): boolean =>
  cause.kind === 'command' && deviationKind(cause.command) !== undefined;
