import { z } from 'zod';
import { describeCommand } from '../../analysis/describe-command';
import type { Key } from '../../model/ids';
import { DeviationKind, deviationKind } from '../../model/deviation';
import type { Command } from '../../model/run';
import type { History } from '../history';

/** Where people left the plan: what they did instead, who, and why. */
export const Deviation = z.object({
  kind: DeviationKind,
  what: z.string(),
  state: z.string().optional(),
  by: z.string(),
  why: z.string(),
  at: z.number().int(),
  seq: z.number().int(),
});
export type Deviation = z.infer<typeof Deviation>;

export const deviationsOf = ({ journal, frozen }: History): Deviation[] =>
  journal.flatMap(({ cause, at, seq }) => {
    const kind = cause.kind === 'command' ? deviationKind(cause.command) : undefined;
    if (cause.kind !== 'command' || kind === undefined) return [];
    const { command, by } = cause;
    const what = describeCommand(command, frozen.workflow, frozen.scenario);
    const why = 'why' in command ? (command.why ?? '') : '';
    const state = stateOf(command, frozen.workflow.transitions);
    return [{ kind, what, by, why, at, seq, ...(state !== undefined && { state }) }];
  });

function stateOf(command: Command, transitions: History['frozen']['workflow']['transitions']): Key | undefined {
  switch (command.kind) {
    case 'skip':
      return command.state;
    case 'start':
    case 'finish':
      return command.step;
    case 'force':
      return transitions.find(({ id }) => id === command.transition)?.from;
    case 'move':
      return command.to;
    default:
      return undefined;
  }
}
