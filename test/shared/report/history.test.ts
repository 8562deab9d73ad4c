import { describe, expect, it } from 'vitest';
import { emptyBoard, fold } from '../../../shared/journal/board';
import { boardAfter, readHistory } from '../../../shared/report/history';
import { minutes, Room } from './room';
import { wrongHost } from './wrong-host';

/** Words between everything that happens, a deviation, a correction of when work ended, and something taken back. */
function busy(): Room {
  const frozen = wrongHost({ conduct: 'live', completion: 'automatic', decisions: 'automatic', title: 'A long day' });
  const room = new Room(frozen);
  for (let minute = 1; minute < 240; minute += 7) {
    room.until(minutes(minute));
    room.record({ kind: 'note', tag: 'observation', text: `Minute ${minute}` });
    room.record({ kind: 'note', tag: 'question', text: `What at ${minute}?` });
  }
  const ended = room.journal.find(({ changes }) =>
    changes.some((change) => change.kind === 'left' && change.outcome === 'done'),
  );
  room.record({ kind: 'correct', seq: ended?.seq ?? 0, at: (ended?.at ?? 0) - 1_000, why: 'Earlier' });
  room.record({
    kind: 'unplanned',
    name: 'Call a friend',
    duration: minutes(5),
    claims: [],
    why: 'Alone',
  });
  room.record({ kind: 'counter', seq: 5, why: 'Never said' });
  return room;
}

describe('the history that a report is read from', () => {
  const { frozen, journal } = busy();
  const history = readHistory({ summary: { runId: 'run-1', title: 'A long day' }, frozen, journal, findings: [] });

  it('knows how things stood after every event, from those alone that changed anything', () => {
    expect(history.turns.length).toBeLessThan(journal.length - 60);
    let board = emptyBoard;
    for (const event of journal) {
      board = fold(board, event);
      expect({ ...boardAfter(history, event.seq), at: event.at, seq: event.seq }).toEqual(board);
    }
    expect(history.board).toEqual(board);
    expect(boardAfter(history, -1)).toBeUndefined();
  });

  it('leaves no time out between them', () => {
    const spans = history.turns.map(({ event, until }) => [event.at, until] as const);
    expect(spans[0]?.[0]).toBe(0);
    expect(spans.slice(1).map(([from]) => from)).toEqual(spans.slice(0, -1).map(([, until]) => until));
    expect(spans.at(-1)?.[1]).toBe(history.end);
  });
});
