import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { InjectCard } from '../../../../renderer/drills/injects/inject-card';
import { InjectColumn } from '../../../../renderer/drills/injects/inject-column';
import { seenNote } from '../../../../shared/analysis/inject-queue';
import { MINUTE, SECOND } from '../../../../shared/basics/time';
import type { FrozenRun } from '../../../../shared/model/run';
import { Inject } from '../../../../shared/model/scenario';
import { Room } from '../../../shared/report/room';
import { smallRun } from '../../../shared/report/small-run';
import { aRoom, shownIn, wordsOf } from '../support/a-room';

const blow = Inject.parse({
  id: 'blow', no: 1, title: 'A blow', type: 'inject', mode: 'phone', from: 'Support', to: [], message: 'The bucket is empty.',
  expected: ['Call the lead', 'Open the bridge'], trigger: { kind: 'time', at: MINUTE }, effects: [],
}); // prettier-ignore
const later = Inject.parse({ ...blow, id: 'later', no: 2, title: 'Worse', trigger: { kind: 'time', at: 60 * MINUTE } });

const small = smallRun({});
const frozen: FrozenRun = { ...small, scenario: { ...small.scenario, injects: [blow, later] } };
const note = { kind: 'note', inject: 'blow' } as const;

function played(): Room {
  const room = new Room(frozen, 'Facilitator').until(5 * MINUTE);
  room.sit(56 * SECOND).record({ ...note, tag: 'acknowledgement', text: 'Acknowledged', who: 'Ana' });
  room.sit(60 * SECOND).record({ ...note, tag: 'answer', text: 'We stop.', who: 'Bo' });
  return room.record({ ...note, tag: 'observation', text: seenNote('Call the lead'), who: 'Cleo' });
}

beforeAll(() => vi.stubGlobal('sessionStorage', { getItem: () => null }));
afterAll(() => vi.unstubAllGlobals());

describe('a released inject', () => {
  it('is opened again with its words, its answers and their times, and what is left to tick', () => {
    const html = shownIn(aRoom(frozen, played().journal).room, <InjectCard inject={blow} isHeld={false} />);
    const words = wordsOf(html);
    expect(words).toContain('The bucket is empty.');
    expect(words).toContain('released at T+00:01:00');
    expect(words).toContain('Acknowledged Ana after 1 min');
    expect(words).toContain('Bo after 2 min We stop.');
    expect(words).toContain('T+00:05:00, after 2 min · Cleo');
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(html.match(/<input[^>]*type="checkbox"[^>]*disabled=""/g)).toBeNull();
  });

  it('stands in a list of its own, one click away, with what became of it', () => {
    const { journal } = played();
    const coming = wordsOf(shownIn(aRoom(frozen, journal).room, <InjectColumn />));
    expect(coming).toContain('To come 1 Released 1');
    expect(coming).toContain('Worse');
    expect(coming).not.toContain('A blow');
    const released = wordsOf(shownIn(aRoom(frozen, journal, { listed: 'released' }).room, <InjectColumn />));
    expect(released).toContain('A blow T+00:01 1 of 2 seen · first answer after 2 min · 1 acknowledged');
    expect(released).not.toContain('Worse');
  });

  it('is what is listed once the exercise is over, and is ticked then at a time that is said', () => {
    const room = played().say({ kind: 'end' });
    expect(wordsOf(shownIn(aRoom(frozen, room.journal).room, <InjectColumn />))).toContain('A blow T+00:01');
    const html = shownIn(aRoom(frozen, room.journal).room, <InjectCard inject={blow} isHeld={false} />);
    expect(wordsOf(html)).toContain('Say when it was done, then tick it.');
    expect(html.match(/<input[^>]*type="checkbox"[^>]*disabled=""|<input[^>]*disabled=""[^>]*type="checkbox"/g)).toHaveLength(1); // prettier-ignore
  });
});
