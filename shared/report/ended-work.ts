import type { Key } from '../model/ids';
import type { Command } from '../model/run';
import type { JournalEvent } from '../model/journal';
import type { Workflow } from '../model/workflow';

/** The piece of work whose end (by itself or by a person's word) was the cause of an event. */
export function endedWork({ cause }: JournalEvent, workflow: Workflow): Key | undefined {
  if (cause.kind === 'due') return cause.what === 'work' || cause.what === 'deadline' ? cause.id : undefined;
  return cause.kind === 'command' ? endedBy(cause.command, workflow) : undefined;
}

function endedBy(command: Command, workflow: Workflow): Key | undefined {
  switch (command.kind) {
    case 'finish':
      return command.step;
    case 'choose':
      return command.decision;
    case 'answer':
      return command.gate;
    case 'skip':
      return command.state;
    case 'force':
      return workflow.transitions.find((transition) => transition.id === command.transition)?.from;
    default:
      return undefined;
  }
}
