import { createContext, useContext } from 'react';
import { known } from '../../../shared/basics/assert';
import type { WorkAction } from '../../../shared/analysis/work-actions';
import type { Key } from '../../../shared/model/ids';
import type { Command, NoteTag } from '../../../shared/model/run';
import type { Scenario } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';
import type { LiveRun } from '../../client/run-store';
import type { RoomFolds } from '../../../shared/analysis/room/room-folds';
import type { RunLog } from '../log/run-log';

/** What the facilitator is doing on the screen. None of it is work: the work is in the journal. */
export interface RoomView {
  /** The piece of work whose actions are open. */
  readonly chosen?: Key | undefined;
  /** A deviation of the chosen work that waits for its line of why. */
  readonly asking?: WorkAction | undefined;
  /** An inject opened to be read; the one at which the clock holds is shown anyway. */
  readonly inject?: Key | undefined;
  /** Which injects are listed; those to come while play goes on, the released ones afterwards, when nothing is said. */
  readonly listed?: 'coming' | 'released' | undefined;
  readonly panel:
    | 'none'
    | 'inject'
    | 'projector'
    | 'added'
    | 'stop'
    | 'jump'
    | 'evaluate'
    | 'people'
    | 'duties'
    | 'compare'
    | 'feedback'
    | 'share';
  /** The duty that is looked at among those who have to be told; the most urgent when not said. */
  readonly duty?: Key | undefined;
  readonly entry: 'note' | 'gap' | 'decision' | 'mend';
  /** What kind of note is written. */
  readonly tag: NoteTag;
  /** The entry of the record that is mended: the latest that can be, when nothing else is said. */
  readonly mend?: number | undefined;
  readonly mendBy?: 'counter' | 'correct' | undefined;
  /** Escape was pressed in a field that is being written in: the next one leaves it. */
  readonly isWriting?: boolean | undefined;
  /** Nothing chosen: the lanes, and after EndEx the hot wash. */
  readonly shows?: 'lanes' | 'drawing' | 'wash' | undefined;
}

export const firstView: RoomView = { panel: 'none', entry: 'note', tag: 'observation' };

/** At EndEx how it ended and the way to the report stand on the board: nothing lies over it. What is being written stays. */
export const viewAtEnd = (now: RoomView): RoomView => ({
  ...now,
  panel: 'none',
  asking: undefined,
  inject: undefined,
  listed: undefined,
  shows: undefined,
});

export interface Room {
  readonly runId: string;
  readonly live: LiveRun;
  readonly workflow: Workflow;
  readonly scenario: Scenario;
  readonly folds: RoomFolds;
  readonly log: RunLog;
  readonly view: RoomView;
  readonly look: (change: Partial<RoomView>) => void;
  /** Gives a command to the drill: its place in the record. Nothing when it was refused; the sentence is then on the bottom line. */
  readonly give: (command: Command) => Promise<{ readonly seq: number } | undefined>;
  readonly refusal: string | undefined;
  /** Takes the refusal off the bottom line. */
  readonly forget: () => void;
  /** The run has ended: nothing more can be done to it. */
  readonly isOver: boolean;
  /** Puts the keys back to the board. */
  readonly toBoard: () => void;
}

export const RoomContext = createContext<Room | undefined>(undefined);

/** A piece of work is chosen and still there: the letters are its own. */
export const isWorkChosen = ({ view, live }: Pick<Room, 'view' | 'live'>): boolean =>
  view.chosen !== undefined && live.board.work[view.chosen] !== undefined;

export const useRoom = (): Room => known(useContext(RoomContext), 'the control room provides it');
