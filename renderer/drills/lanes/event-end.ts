import type { WorkAction } from '../../../shared/analysis/work-actions';
import type { Board } from '../../../shared/journal/board';
import { namesOf } from '../../../shared/model/names';
import type { Key } from '../../../shared/model/ids';
import type { Command, RunSettings } from '../../../shared/model/run';
import type { Workflow } from '../../../shared/model/workflow';

export interface EventEnd {
  /** The services that are said to be back, or given up. */
  readonly what: string;
  /** What is said of them: "is back", "is given up". */
  readonly how: string;
  /** It is left in another way than by its end: that takes a line of why. */
  readonly asksWhy: boolean;
  /** Nothing else is open: the record is closed with it. */
  readonly closes: boolean;
}

interface Where {
  readonly board: Board;
  readonly workflow: Workflow;
  readonly settings: Pick<RunSettings, 'event'>;
  /** The work that it is about, where the action does not say. */
  readonly chosen?: Key | undefined;
}

/** What an action on the work of a record without a plan would end; it is asked for once. Undefined for everything else. */
export function eventEnd({ give }: WorkAction, { board, workflow, settings, chosen }: Where): EventEnd | undefined {
  if (settings.event?.noPlan === undefined) return undefined;
  const command = give();
  const names = namesOf(workflow);
  const left = leftBy(command, chosen, workflow);
  const step = left && names.find(left.state);
  if (left === undefined || step?.kind !== 'step') return undefined;
  const services = (step.restores ?? []).map(({ service }) => names.name('services', service));
  const isOpen = (other: string): boolean => other !== step.id && names.find(other)?.kind === 'step';
  const goesOn = left.to !== undefined && names.find(left.to)?.kind === 'step';
  return {
    what: services.length === 0 ? step.name : services.join(', '),
    how: left.how,
    asksWhy: command.kind !== 'finish' || command.offPlan !== undefined,
    closes: !goesOn && !Object.keys(board.work).some(isOpen),
  };
}

interface Left {
  readonly state: Key;
  readonly how: string;
  readonly to?: Key | undefined;
}

/** Which work a command ends, and where it goes on. */
function leftBy(command: Command, chosen: Key | undefined, workflow: Workflow): Left | undefined {
  switch (command.kind) {
    case 'finish':
      return { state: command.step, how: command.outcome === 'done' ? 'is back' : 'is given up' };
    case 'skip':
      return { state: command.state, how: 'is left out' };
    case 'force': {
      const way = workflow.transitions.find(({ id }) => id === command.transition);
      return way && { state: way.from, how: howItEnds(way.to, workflow), to: way.to };
    }
    case 'move':
      return chosen === undefined ? undefined : { state: chosen, how: howItEnds(command.to, workflow), to: command.to };
    default:
      return undefined;
  }
}

function howItEnds(to: Key, workflow: Workflow): string {
  const end = namesOf(workflow).find(to);
  if (end?.kind !== 'end') return 'is left';
  return end.outcome === 'failed' ? 'is given up' : 'is back';
}
