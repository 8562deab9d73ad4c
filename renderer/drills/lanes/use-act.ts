import type { WorkAction } from '../../../shared/analysis/work-actions';
import type { Command } from '../../../shared/model/run';
import { useRoom } from '../room/room-context';
import { eventEnd, type EventEnd } from './event-end';

/** Who decided, and out of which major incident, as the row says. */
export interface Decided {
  readonly by: string;
  readonly incident: string;
}

function withDecider(command: Command, told: Decided | undefined): Command {
  if (told === undefined || (command.kind !== 'choose' && command.kind !== 'answer')) return command;
  const { by, incident } = told;
  const { activation, decidedBy: _, ...rest } = command;
  if (by === '') return rest;
  if (activation === undefined) return { ...rest, decidedBy: by };
  return { ...rest, decidedBy: by, activation: { authority: by, ...(incident !== '' && { incident }) } };
}

/** Does what the facilitator says about a piece of work, and gives the keys back to the board. */
export function useAct() {
  const { give, look, toBoard } = useRoom();
  const endOf = useEventEnd();
  const act = (action: WorkAction, why?: string, told?: Decided): void => {
    void give(withDecider(action.give(why), told)).then((isDone) => {
      if (isDone) look({ chosen: undefined, asking: undefined });
    });
    toBoard();
  };
  /** A deviation is recorded with one line of why: the row asks for it. */
  const ask = (action: WorkAction): void => look({ asking: action });
  /** Does it at once, unless it has to be asked for: then it says no. */
  const begin = (action: WorkAction): boolean => {
    const isAsked = endOf(action) !== undefined;
    if (isAsked) ask(action);
    else act(action);
    return !isAsked;
  };
  return { act, ask, begin };
}

export function useEventEnd(): (action: WorkAction) => EventEnd | undefined {
  const { live, workflow, view } = useRoom();
  const { settings } = live.record.frozen;
  return (action) => eventEnd(action, { board: live.board, workflow, settings, chosen: view.chosen });
}
