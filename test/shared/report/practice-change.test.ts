import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import type { Command } from '../../../shared/model/run';
import type { State, Step, Transition } from '../../../shared/model/state';
import { readHistory } from '../../../shared/report/history';
import { practiceChangeAt } from '../../../shared/report/practice-change';
import { Room } from './room';
import { smallRun } from './small-run';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  kind: 'step',
  name: `Step ${id}`,
  duration: { kind: 'fixed', value: 10 * MINUTE },
  ...more,
});
const way = (from: string, port: string, to: string): Transition => ({
  id: `${from}-${port}-${to}`,
  from,
  port,
  to,
});
const states: State[] = [
  { id: 'both', kind: 'tracks', name: 'Both', join: { kind: 'all' } },
  { id: 'one', kind: 'track', name: 'One', parent: 'both' },
  step('a', { parent: 'one' }),
  step('b', { parent: 'one' }),
  { id: 'two', kind: 'track', name: 'Two', parent: 'both' },
  step('c', { parent: 'two', after: ['a', 'b'] }),
  { id: 'good', kind: 'end', name: 'Good', outcome: 'recovered' },
  { id: 'bad', kind: 'end', name: 'Bad', outcome: 'failed' },
];
const transitions = [
  way('a', 'done', 'b'),
  way('a', 'failed', 'b'),
  way('both', 'done', 'good'),
  way('both', 'failed', 'bad'),
];

/** What the plan would take over of one thing that people did after five minutes. */
function practised(command: Command, before: readonly Command[] = []) {
  const room = new Room(smallRun({}, { states, transitions })).until(5 * MINUTE);
  for (const said of before) room.say(said);
  room.say(command);
  const { frozen, journal } = room;
  const history = readHistory({ summary: { runId: 'r', title: 'R' }, frozen, journal, findings: [] });
  return practiceChangeAt(history, journal.length - 1);
}
const why = 'It was quicker';

describe('what a plan would take over of a deviation', () => {
  it('is a step less where one was skipped', () => {
    expect(practised({ kind: 'skip', state: 'a', why })).toEqual({ kind: 'leave out', state: 'a' });
  });

  it('is the prerequisites that were not waited for, without those that were done', () => {
    expect(practised({ kind: 'start', step: 'c', why }, [{ kind: 'finish', step: 'a', outcome: 'done' }])).toEqual({
      kind: 'sooner',
      step: 'c',
      without: ['b'],
    });
  });

  it('is the work that was not planned, on the way on from what people were at', () => {
    const found = practised({ kind: 'unplanned', name: 'Call the vendor', duration: MINUTE, claims: [], why });
    expect(found).toMatchObject({ kind: 'add', name: 'Call the vendor', duration: MINUTE });
    expect(found).toHaveProperty('transition', 'a-done-b');
  });

  it('is nothing for what nobody did otherwise than planned', () => {
    expect(practised({ kind: 'finish', step: 'a', outcome: 'done' })).toBeUndefined();
  });
});
