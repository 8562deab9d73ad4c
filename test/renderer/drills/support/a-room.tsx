import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { followRun } from '../../../../renderer/client/run-store';
import { createLogReader } from '../../../../renderer/drills/log/run-log';
import { firstView, RoomContext, type Room, type RoomView } from '../../../../renderer/drills/room/room-context';
import { theme } from '../../../../renderer/ui/theme';
import { foldRoom, nothingFolded } from '../../../../shared/analysis/room/room-folds';
import { withInjects } from '../../../../shared/analysis/room/scenario-told';
import type { OpenedRun } from '../../../../shared/contract/contract';
import type { JournalEvent } from '../../../../shared/model/journal';
import type { FrozenRun } from '../../../../shared/model/run';

let rooms = 0;

/** The control room over a record, as a part of it is given it; what it gives and where it looks is kept. */
export function aRoom(frozen: FrozenRun, journal: readonly JournalEvent[], view: Partial<RoomView> = {}) {
  const given: unknown[] = [];
  const looked: Partial<RoomView>[] = [];
  const since = nothingFolded(frozen);
  const folds = foldRoom(since, journal, frozen);
  const board = folds.known.truth;
  const clock = { at: board.at, wall: 0, running: false, speed: 60 };
  // of a record the room reads nothing else
  const record = { frozen } as unknown as OpenedRun;
  const live = { record, since, recent: journal, folds, board, clock };
  const runId = `room-${++rooms}`; // followers are kept by run
  followRun(runId).store.set({ kind: 'ready', value: live });
  const room: Room = {
    runId,
    live,
    workflow: frozen.workflow,
    scenario: withInjects(frozen.scenario, folds.injects),
    folds,
    log: createLogReader(frozen).read(live),
    view: { ...firstView, ...view },
    look: (change) => void looked.push(change),
    give: (command) => Promise.resolve({ seq: given.push(command) }),
    refusal: undefined,
    forget: () => undefined,
    isOver: board.ended !== undefined,
    toBoard: () => undefined,
  };
  return { room, given, looked };
}

/** A part of the control room as HTML. */
export const shownIn = (room: Room, part: ReactNode): string =>
  renderToStaticMarkup(
    <MantineProvider theme={theme}>
      <RoomContext value={room}>{part}</RoomContext>
    </MantineProvider>,
  );

/** What can be read in it. */
export const wordsOf = (html: string): string =>
  html
    .replaceAll(/<style[^>]*>.*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ');
