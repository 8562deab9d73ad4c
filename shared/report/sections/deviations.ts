import { z } from 'zod';
import { describeCommand } from '../../analysis/describe-command';
import type { Key } from '../../model/ids';
import { DEVIATIONS, type Command } from '../../model/run';
import type { History } from '../history';

/** Where people left the plan: what they did instead, who, and why. */
export const Deviation = z.object({
  kind: z.enum(DEVIATIONS),
  what: z.string(),
  state: z.string().optional(),
  by: z.string(),
  why: z.string(),
  at: z.number().int(),
  seq: z.number().int(),
});
export type Deviation = z.infer<typeof Deviation>;

export type DeviationCommand = Extract<Command, { kind: (typeof DEVIATIONS)[number] }>;
export const isDeviation = (command: Command): command is DeviationCommand =>
  (DEVIATIONS as readonly string[]).includes(command.kind);

export const deviationsOf = ({ journal, frozen }: History): Deviation[] =>
  journal.flatMap(({ cause, at, seq }) => {
    if (cause.kind !== 'command' || !isDeviation(cause.command)) return [];
    const { command, by } = cause;
    const what = describeCommand(command, frozen.workflow, frozen.scenario);
    const state = stateOf(command, frozen.workflow.transitions);
    return [{ kind: command.kind, what, by, why: command.why, at, seq, ...(state !== undefined && { state }) }];
  });

function stateOf(
  command: DeviationCommand,
  transitions: History['frozen']['workflow']['transitions'],
): Key | undefined {
  switch (command.kind) {
    case 'skip':
      return command.state;
    case 'start':
      return command.step;
    case 'force':
      return transitions.find(({ id }) => id === command.transition)?.from;
    case 'move':
      return command.to;
    case 'unplanned':
      return undefined;
  }
}
