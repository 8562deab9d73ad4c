import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import { foldJournal } from '../../../shared/journal/board';
import { interruptionsOf } from '../../../shared/analysis/interruptions';
import { serviceClocks } from '../../../shared/analysis/service-clocks';
import type { Change, JournalEvent } from '../../../shared/model/journal';
import { event, workflow } from './small-plan';

const level = (service: string, effective: number): Change => ({ kind: 'service', service, own: effective, effective });

function clock(journal: JournalEvent[], now: number, key = 'db') {
  const interruptions = interruptionsOf(journal, workflow);
  const found = serviceClocks({ board: foldJournal(journal), interruptions, workflow, now }).find(
    (one) => one.key === key,
  );
  if (found === undefined) throw new Error(`no service ${key}`);
  return found;
}

describe('serviceClocks', () => {
  it('counts down while a service is below its minimum', () => {
    const down = clock([event(0, [level('db', 0)])], HOUR);
    expect(down).toMatchObject({ state: 'running', isDown: true, level: 0, below: HOUR, rtoLeft: 2 * HOUR, mtpdLeft: 23 * HOUR }); // prettier-ignore
  });

  it('is missed, with the time over, once the RTO has passed', () => {
    expect(clock([event(0, [level('db', 0)])], 4 * HOUR)).toMatchObject({ state: 'missed', rtoLeft: -HOUR });
  });

  it('stays met or missed by the first instant at the minimum', () => {
    const back = (at: number) => [event(0, [level('db', 0)]), event(at, [level('db', 100)])];
    expect(clock(back(3 * HOUR), 9 * HOUR)).toMatchObject({ state: 'met', recoveredIn: 3 * HOUR, isDown: false });
    expect(clock(back(3 * HOUR + 1), 9 * HOUR)).toMatchObject({ state: 'missed', recoveredIn: 3 * HOUR + 1 });
  });

  it('goes by the actual time of the return and of the declaration, where one was corrected afterwards', () => {
    const declared: Change = { kind: 'zero-point', point: 'declaration' };
    const record = [
      event(0, [level('db', 0), level('web', 0)], { seq: 0 }),
      event(HOUR, [declared], { seq: 1 }),
      event(4 * HOUR, [level('db', 100)], { seq: 2 }),
    ];
    const correct = (seq: number, at: number): JournalEvent =>
      event(5 * HOUR, [], { seq: 3, cause: { kind: 'command', command: { kind: 'correct', seq, at, why: 'Written late' }, by: 'Ana' } }); // prettier-ignore
    expect(clock(record, 5 * HOUR)).toMatchObject({ state: 'missed', recoveredIn: 4 * HOUR, below: 4 * HOUR });
    expect(clock([...record, correct(2, 2 * HOUR)], 5 * HOUR)).toMatchObject({ state: 'met', recoveredIn: 2 * HOUR, below: 2 * HOUR }); // prettier-ignore
    expect(clock(record, 2 * HOUR, 'web')).toMatchObject({ rtoLeft: 3 * HOUR });
    expect(clock([...record, correct(1, HOUR / 2)], 2 * HOUR, 'web')).toMatchObject({ rtoLeft: 2.5 * HOUR });
  });

  it('does not count partial recovery below the minimum', () => {
    const partly = clock([event(0, [level('db', 0)]), event(HOUR, [level('db', 80)])], 2 * HOUR);
    expect(partly).toMatchObject({ isDown: true, level: 80, below: 2 * HOUR });
  });

  it('counts from declaration where the service says so, and stands before it', () => {
    const declared: Change = { kind: 'zero-point', point: 'declaration' };
    expect(clock([event(0, [level('web', 0)])], HOUR, 'web')).toMatchObject({ state: 'pending', rtoLeft: undefined });
    expect(clock([event(0, [level('web', 0)]), event(HOUR, [declared])], 2 * HOUR, 'web')).toMatchObject({
      state: 'running',
      rtoLeft: 3 * HOUR,
      mtpdLeft: 21 * HOUR,
    });
  });

  it('counts a later fall as a new interruption from its own beginning', () => {
    const again = [event(0, [level('db', 0)]), event(HOUR, [level('db', 100)]), event(5 * HOUR, [level('db', 50)])];
    expect(clock(again, 6 * HOUR)).toMatchObject({ state: 'running', rtoLeft: 2 * HOUR, below: 2 * HOUR });
  });

  it('judges a service that is back by the worst of its interruptions, as the report does', () => {
    const twice = [
      event(0, [level('db', 0)]),
      event(4 * HOUR, [level('db', 100)]),
      event(5 * HOUR, [level('db', 0)]),
      event(6 * HOUR, [level('db', 100)]),
    ];
    expect(clock(twice, 7 * HOUR)).toMatchObject({ state: 'missed', recoveredIn: 4 * HOUR });
  });

  it('leaves a service alone that was never below', () => {
    expect(clock([event(0, [level('web', 50)])], HOUR, 'web').state).toBe('not interrupted');
  });

  it('holds data loss against the RPO and lists what the open ways would lose', () => {
    const start = event(0, [level('db', 0)]);
    expect(clock([start], HOUR)).toMatchObject({
      rpoState: 'open',
      dataAtRisk: [{ by: 'Activate', age: 6 * HOUR, isOverRpo: true }],
    });
    const lost = (age: number): JournalEvent => event(HOUR, [{ kind: 'data-loss', service: 'db', age }]);
    expect(clock([start, lost(HOUR)], HOUR).rpoState).toBe('met');
    expect(clock([start, lost(HOUR + MINUTE)], HOUR).rpoState).toBe('missed');
  });
});
