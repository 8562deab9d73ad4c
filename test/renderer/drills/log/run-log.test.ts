import { describe, expect, it } from 'vitest';
import { createLogReader, entryOf, type RunLog } from '../../../../renderer/drills/log/run-log';
import { foldRoom, nothingFolded } from '../../../../shared/analysis/room/room-folds';
import { readLog } from '../../../../shared/analysis/room/log-line';
import { emptyBoard } from '../../../../shared/journal/board';
import type { JournalEvent } from '../../../../shared/model/journal';
import { anInject, frozenRun } from '../../../main/support/small-plan';

const frozen = frozenRun();
const COUNT = 1_000;

/** Notes, with an inject made up among them: how later lines read depends on it. */
const journal = Array.from({ length: COUNT }, (_, seq): JournalEvent => {
  const told = { seq, at: seq, wall: seq, hash: '' };
  if (seq === 0) return { ...told, cause: { kind: 'start' }, changes: [] };
  if (seq === 100) return { ...told, cause: { kind: 'command', by: 'F', command: { kind: 'improvise', inject: anInject('made', { title: 'The second host' }) } }, changes: [] }; // prettier-ignore
  if (seq % 300 === 0) return { ...told, cause: { kind: 'due', what: 'inject', id: 'made' }, changes: [{ kind: 'inject', inject: 'made', status: 'released' }] }; // prettier-ignore
  return { ...told, cause: { kind: 'command', by: 'F', command: { kind: 'note', text: `Note ${seq}`, tag: 'observation' } }, changes: [] }; // prettier-ignore
});

const whole = readLog({ board: emptyBoard, scenario: frozen.scenario }, journal, frozen).entries;
const since = (seq: number) => foldRoom(nothingFolded(frozen), journal.slice(0, seq), frozen);
const run = (from: number, to: number) => ({ since: since(from), recent: journal.slice(from, to) });
const seqs = ({ entries }: RunLog): readonly number[] => entries.map(({ event }) => event.seq);
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, seq) => seq);

describe('the log of a run', () => {
  it('is whole at once where the record is short', () => {
    const reader = createLogReader(frozen);
    expect(reader.read(run(0, COUNT))).toEqual({ entries: whole, missing: 0 });
  });

  it('has its end at once, worded as in the whole log, and says how much is still to come', () => {
    const log = createLogReader(frozen).read(run(800, COUNT));
    expect(log).toEqual({ entries: whole.slice(800), missing: 800 });
    expect(entryOf(log, 900)?.event.seq).toBe(900);
    expect(entryOf(log, 10)).toBeUndefined();
  });

  it('is the whole log once the rest has come in parts, while the drill goes on', () => {
    const reader = createLogReader(frozen);
    let log = reader.read(run(500, 900));
    for (let now = 901; log.missing > 0; now++) {
      log = reader.takeIn(journal.slice(reader.next(), reader.next() + 110));
      log = reader.read(run(500, now));
    }
    expect(seqs(log)).toEqual(upTo(905));
    expect(reader.read(run(500, COUNT))).toEqual({ entries: whole, missing: 0 });
    expect(reader.read(run(500, COUNT))).toBe(reader.read(run(500, COUNT)));
  });

  it('takes up again after a connection that was away for long: what it has is not read twice', () => {
    const reader = createLogReader(frozen);
    reader.read(run(0, 300));
    const again = reader.read(run(700, 950));
    expect(again).toEqual({ entries: whole.slice(700, 950), missing: 700 });
    expect(reader.next()).toBe(300);
    expect(reader.takeIn(journal.slice(300, 720))).toEqual({ entries: whole.slice(0, 950), missing: 0 });
  });

  it('goes on as it was where the run is opened again and overlaps with what is there', () => {
    const reader = createLogReader(frozen);
    reader.read(run(0, 300));
    expect(reader.read(run(250, 400))).toEqual({ entries: whole.slice(0, 400), missing: 0 });
  });

  it('shows what there is where entries are missing from the record itself', () => {
    const reader = createLogReader(frozen);
    reader.read(run(500, COUNT));
    reader.takeIn(journal.slice(0, 200));
    const log = reader.takeIn([]);
    expect(log.missing).toBe(0);
    expect(seqs(log)).toEqual([...upTo(200), ...upTo(COUNT).slice(500)]);
  });
});
