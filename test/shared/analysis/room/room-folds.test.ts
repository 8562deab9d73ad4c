import { describe, expect, it } from 'vitest';
import { readLog } from '../../../../shared/analysis/room/log-line';
import { foldRoom, nothingFolded, type RoomFolds } from '../../../../shared/analysis/room/room-folds';
import { MINUTE } from '../../../../shared/basics/time';
import { emptyBoard } from '../../../../shared/journal/board';
import type { JournalEvent } from '../../../../shared/model/journal';
import { FrozenRun } from '../../../../shared/model/run';
import { Inject } from '../../../../shared/model/scenario';
import { happening, scenario, underWay, workflow, working } from '../../../shared/analysis/small-plan';

const frozen = FrozenRun.parse({
  workflow,
  scenario,
  settings: {
    title: 'Test', conduct: 'live', completion: 'facilitator', decisions: 'facilitator',
    chance: { kind: 'planned' }, holdAtInjects: true, speed: 60,
  },
}); // prettier-ignore

const inject = Inject.parse({
  ...scenario.injects[0], id: 'hand5', no: 5, title: 'Two go home', trigger: { kind: 'hand' },
  effects: [{ op: 'pool', pool: 'dbas', percent: 40 }],
}); // prettier-ignore

const journal: readonly JournalEvent[] = [
  happening(0, { kind: 'start' }, underWay),
  happening(20 * MINUTE, { kind: 'command', command: { kind: 'improvise', inject }, by: 'F' }, [
    { kind: 'effect', id: 1, inject: 'hand5', effect: { op: 'pool', pool: 'dbas', percent: 40 }, inForce: true },
    { kind: 'pool', pool: 'dbas', available: 1, inUse: 3, holders: [], queue: [] },
    { kind: 'work', id: 'copy', work: working({ rate: 0 }) },
  ]),
  happening(21 * MINUTE, { kind: 'command', command: { kind: 'note', text: 'x', tag: 'gap' }, by: 'F' }),
].map((event, seq) => ({ ...event, seq }));

const folded = (events: readonly JournalEvent[]): RoomFolds => foldRoom(nothingFolded(frozen), events, frozen);
const said = (seq: number, text: string, more: object = {}): JournalEvent => ({
  ...happening(22 * MINUTE, { kind: 'command', command: { kind: 'note', text, tag: 'observation', ...more }, by: 'F' }),
  seq,
});

describe('what the room shows beside the log', () => {
  it('keeps what the latest inject did while notes and clock go on', () => {
    const { latest } = folded(journal);
    expect(latest?.told.headline).toEqual(['Database engineers at 40 % (1 of 3 engineers)']);
    expect(latest?.told.affected[0]?.kind).toBe('stops');
    expect(latest?.event.seq).toBe(1);
  });

  it('does not tell what an inject did that was dropped', () => {
    const dropped = happening(22 * MINUTE, { kind: 'due', what: 'inject', id: inject.id }, [
      { kind: 'inject', inject: inject.id, status: 'dropped' },
    ]);
    const events = [...journal, { ...dropped, seq: journal.length }];
    const { entries } = readLog({ board: emptyBoard, scenario: frozen.scenario }, events, frozen);
    expect(entries.at(-1)?.line.text).toBe('Inject 5 was not needed: Two go home');
    expect(folded(events).latest?.event.seq).toBe(1);
  });

  it('knows injects that were made up on the way', () => {
    expect(folded(journal).injects.at(-1)?.title).toBe('Two go home');
  });

  it('says the same whether the events come at once or one by one', () => {
    const oneByOne = journal.reduce((so, event) => foldRoom(so, [event], frozen), nothingFolded(frozen));
    expect(oneByOne).toEqual(folded(journal));
  });

  it('says the same when it was sent half way', () => {
    const half = folded(journal.slice(0, 2));
    const sent = JSON.parse(JSON.stringify(half)) as RoomFolds; // `as`: what a page does with what the program sends
    expect(foldRoom(sent, journal.slice(2), frozen)).toEqual(folded(journal));
  });

  it('keeps the words that are looked up by themselves, and lets plain notes be', () => {
    const words = [
      said(3, 'The copy runs'),
      said(4, 'Why so slow?', { tag: 'question' }),
      said(5, 'The disk is old', { tag: 'answer', re: 4 }),
      said(6, 'Expected action seen: call the vendor'),
      said(7, 'It was at ten already', { was: 20 * MINUTE }),
      said(8, 'Got it', { inject: 'hand5', tag: 'acknowledgement' }),
    ];
    expect(folded([...journal, ...words]).entries.map(({ seq }) => seq)).toEqual([0, 2, 4, 5, 6, 7, 8]);
  });
});
