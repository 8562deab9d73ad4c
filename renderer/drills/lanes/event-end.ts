import type { WorkAction } from '../../../shared/analysis/work-actions';
import type { Board } from '../../../shared/journal/board';
import { namesOf } from '../../../shared/model/names';
import type { RunSettings } from '../../../shared/model/run';
import type { Workflow } from '../../../shared/model/workflow';

export interface EventEnd {
  /** The services that are said to be back, or given up. */
  readonly what: string;
  readonly outcome: 'done' | 'failed';
  /** Nothing else is open: the record is closed with it. */
  readonly closes: boolean;
}

interface Where {
  readonly board: Board;
  readonly workflow: Workflow;
  readonly settings: Pick<RunSettings, 'event'>;
}

/** What an action on the work of a record without a plan would end; it is asked for once. Undefined for everything else. */
export function eventEnd({ give }: WorkAction, { board, workflow, settings }: Where): EventEnd | undefined {
  if (settings.event?.noPlan === undefined) return undefined;
  const command = give();
  if (command.kind !== 'finish' || command.offPlan !== undefined) return undefined;
  const names = namesOf(workflow);
  const step = names.find(command.step);
  if (step?.kind !== 'step') return undefined;
  const services = (step.restores ?? []).map(({ service }) => names.name('services', service));
  const isOpen = (id: string): boolean => id !== command.step && names.find(id)?.kind === 'step';
  return {
    what: services.length === 0 ? step.name : services.join(', '),
    outcome: command.outcome,
    closes: !Object.keys(board.work).some(isOpen),
  };
}
