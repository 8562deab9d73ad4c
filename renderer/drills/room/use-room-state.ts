import { useCallback, useMemo, useRef, useState } from 'react';
import type { Command } from '../../../shared/model/run';
import { call } from '../../client/client';
import type { LiveRun } from '../../client/run-store';
import { withInjects } from '../../../shared/analysis/room/scenario-told';
import { useRunLog } from '../log/use-run-log';
import { firstView, viewAtEnd, type Room, type RoomView } from './room-context';

export interface RoomInput {
  readonly runId: string;
  readonly live: LiveRun;
}

/** Everything the parts of the control room share. Drawn again when an event arrives or the facilitator turns to something else. */
export function useRoomState({ runId, live }: RoomInput) {
  const { folds } = live;
  const { frozen } = live.record;
  const boardRef = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<RoomView>(firstView);
  const [refusal, setRefusal] = useState<string>();
  const isOver = live.board.ended !== undefined;
  const [wasOver, setWasOver] = useState(isOver);
  if (isOver !== wasOver) {
    setWasOver(isOver);
    setView(viewAtEnd);
  }

  const look = useCallback(
    (change: Partial<RoomView>) => setView((now) => (saysNothingNew(now, change) ? now : { ...now, ...change })),
    [],
  );
  const toBoard = useCallback(() => boardRef.current?.focus({ preventScroll: true }), []);
  const give = useCallback(
    async (command: Command) => {
      const result = await call('runs.command', { runId, command });
      setRefusal(result.ok ? undefined : result.error.message);
      return result.ok ? result.value : undefined;
    },
    [runId],
  );

  const forget = useCallback(() => setRefusal(undefined), []);
  const log = useRunLog(runId, live);
  const scenario = useMemo(() => withInjects(frozen.scenario, folds.injects), [frozen, folds.injects]);
  const room: Room = useMemo(
    () => ({
      runId,
      live,
      workflow: frozen.workflow,
      scenario,
      folds,
      log,
      view,
      look,
      give,
      refusal,
      forget,
      isOver,
      toBoard,
    }),
    [runId, live, frozen, scenario, folds, log, view, look, give, refusal, forget, isOver, toBoard],
  );
  return { room, boardRef };
}

/** Looking at what is looked at already draws nothing again. */
const saysNothingNew = (now: RoomView, change: Partial<RoomView>): boolean =>
  Object.entries(change).every(([field, value]) => now[field as keyof RoomView] === value); // `as`: its own fields
