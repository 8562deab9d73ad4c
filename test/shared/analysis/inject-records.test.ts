import { describe, expect, it } from 'vitest';
import { injectRecords } from '../../../shared/analysis/inject-records';
import { seenNote } from '../../../shared/analysis/inject-queue';
import { lookedUp } from '../../../shared/journal/entry';
import { MINUTE, SECOND } from '../../../shared/basics/time';
import type { FrozenRun } from '../../../shared/model/run';
import { Inject } from '../../../shared/model/scenario';
import { Room } from '../report/room';
import { smallRun } from '../report/small-run';

const inject = Inject.parse({
  id: 'blow', no: 1, title: 'A blow', type: 'inject', mode: 'verbal', from: 'Facilitator', to: [], message: 'It happens',
  expected: ['Call the lead', 'Open the bridge'], trigger: { kind: 'time', at: MINUTE }, effects: [],
}); // prettier-ignore

const small = smallRun({});
const frozen: FrozenRun = { ...small, scenario: { ...small.scenario, injects: [inject] } };
const played = (): Room => new Room(frozen, 'Facilitator').until(2 * MINUTE);
const recordOf = (room: Room) => injectRecords(room.journal).get('blow');
const note = { kind: 'note', tag: 'observation', inject: 'blow' } as const;

describe('what became of an inject', () => {
  it('keeps acknowledgements, answers and ticks apart, each with its real time since the release', () => {
    const room = played();
    room.sit(30 * SECOND).record({ ...note, tag: 'acknowledgement', text: 'Acknowledged', who: 'Bo' });
    room.sit(60 * SECOND).record({ ...note, tag: 'answer', text: 'We stop.', who: 'Cleo' });
    room.sit(10 * SECOND).record({ ...note, text: seenNote('Call the lead') });
    const { acknowledged = [], replies = [], seen } = recordOf(room) ?? {};
    // a second went by on the way from the release to where the room sat
    expect(acknowledged.map(({ who, roomTime }) => [who, roomTime])).toEqual([['Bo', 31_000]]);
    expect(replies.map(({ who, roomTime }) => [who, roomTime])).toEqual([['Cleo', 91_000]]);
    expect([...(seen?.keys() ?? [])]).toEqual(['Call the lead']);
    expect(seen?.get('Call the lead')).toMatchObject({ who: 'Facilitator', at: 2 * MINUTE, roomTime: 101_000 });
  });

  it('leaves out what was taken back, and takes a tick at the time at which it was', () => {
    const room = played().until(10 * MINUTE);
    room.record({ ...note, text: seenNote('Call the lead'), was: 4 * MINUTE, who: 'Bo' });
    room.record({ ...note, text: seenNote('Open the bridge') });
    room.record({ kind: 'counter', seq: room.journal.length - 1, why: 'Ticked by mistake' });
    const { seen } = recordOf(room) ?? {};
    expect([...(seen?.keys() ?? [])]).toEqual(['Call the lead']);
    // three exercise minutes after the release, at one second each
    expect(seen?.get('Call the lead')).toMatchObject({ at: 4 * MINUTE, roomTime: 3_000, who: 'Bo' });
  });

  it('counts what was decided while the clock was held for it, and nothing from before its release', () => {
    const room = new Room(frozen, 'Facilitator').record({ ...note, text: 'Too early' }).until(2 * MINUTE);
    room.clock({ running: false, hold: { kind: 'inject', inject: 'blow' } });
    room.record({ kind: 'answer', gate: 'ok', approved: true, decidedBy: 'Cleo' });
    room.clock({ running: true });
    room.record({ kind: 'answer', gate: 'ok', approved: true, decidedBy: 'Bo' });
    expect(recordOf(room)?.replies.map(({ who }) => who)).toEqual(['Cleo']);
  });

  it('is made of what is looked up of a record: plain notes and steps add nothing to it', () => {
    const room = played().until(10 * MINUTE);
    room.record({ ...note, text: seenNote('Call the lead'), was: 4 * MINUTE, who: 'Bo' });
    room.record({ kind: 'note', tag: 'observation', text: 'It rains' });
    room.clock({ running: false, hold: { kind: 'inject', inject: 'blow' } });
    room.record({ kind: 'answer', gate: 'ok', approved: true, decidedBy: 'Cleo' });
    const looked = room.journal.flatMap((event) => lookedUp(event) ?? []);
    expect(looked.length).toBeLessThan(room.journal.length);
    expect(injectRecords(looked)).toEqual(injectRecords(room.journal));
    expect(recordOf(room)?.replies).toHaveLength(1);
  });
});
