import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { followRun } from '../../../../renderer/client/run-store';
import { createFolder } from '../../../../renderer/drills/room/live-folds';
import { firstView, RoomContext, type Room, type RoomView } from '../../../../renderer/drills/room/room-context';
import { theme } from '../../../../renderer/ui/theme';
import type { RunRecord } from '../../../../shared/contract/contract';
import { foldJournal } from '../../../../shared/journal/board';
import type { JournalEvent } from '../../../../shared/model/journal';
import type { FrozenRun } from '../../../../shared/model/run';

let rooms = 0;

/** The control room over a record, as a part of it is given it; what it gives and where it looks is kept. */
export function aRoom(frozen: FrozenRun, journal: readonly JournalEvent[], view: Partial<RoomView> = {}) {
  const given: unknown[] = [];
  const looked: Partial<RoomView>[] = [];
  const board = foldJournal(journal);
  const folds = createFolder(frozen).read(journal);
  const clock = { at: board.at, wall: 0, running: false, speed: 60 };
  // of a record the room reads nothing else
  const record = { frozen, journal, clock } as unknown as RunRecord;
  const live = { record, board, clock };
  const runId = `room-${++rooms}`; // followers are kept by run
  followRun(runId).store.set({ kind: 'ready', value: live });
  const room: Room = {
    runId,
    live,
    workflow: frozen.workflow,
    scenario: folds.scenario,
    folds,
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
