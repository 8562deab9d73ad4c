import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import { consequences } from '../../../shared/analysis/consequences';
import type { Change } from '../../../shared/model/journal';
import type { Effect } from '../../../shared/model/scenario';
import { inject } from '../../support/a-workflow';
import { boardWith, underWay, waiting, workflow, working } from './small-plan';

const before = boardWith(underWay, 20 * MINUTE);
const after = (...changes: Change[]) => consequences(before, boardWith(changes, 20 * MINUTE, before), { workflow });

const effect = (of: Effect, inForce = true): Change => ({ kind: 'effect', id: 7, inject: 'x', effect: of, inForce });
const dbas = (available: number): Change => ({
  kind: 'pool', pool: 'dbas', available, inUse: 3, holders: [{ id: 'copy', units: 2 }, { id: 'archive', units: 1 }], queue: [],
}); // prettier-ignore

describe('consequences', () => {
  it('tells which step stops and why when a team is put to 40 %, and what will wait later', () => {
    const told = after(
      effect({ op: 'pool', pool: 'dbas', percent: 40 }),
      dbas(1),
      { kind: 'work', id: 'copy', work: working({ rate: 0, planned: 130 * MINUTE }) },
    ); // prettier-ignore
    expect(told.headline).toEqual(['Database engineers at 40 % (1 of 3 engineers)']);
    expect(told.affected.map((one) => one.text)).toEqual([
      'Copy data stops: Database engineers: 1 of 3 available; its work is kept',
    ]);
    expect(told.later).toEqual(['Verify will wait: 3 Database engineers wanted, 1 left']);
    expect(told.nothing).toBeUndefined();
  });

  it('tells several steps that stop for the same reason in one sentence', () => {
    const told = after(
      dbas(0),
      { kind: 'work', id: 'copy', work: working({ rate: 0 }) },
      { kind: 'work', id: 'archive', work: working({ rate: 0 }) },
    );
    expect(told.affected.map((one) => one.text)).toEqual([
      '2 steps stop, work kept (Database engineers: 0 of 3 available): Copy data, Archive logs',
    ]);
  });

  it('gives the old and the new end of a step that stretches', () => {
    const told = after({ kind: 'work', id: 'copy', work: working({ rate: 0.4, due: 295 * MINUTE }) });
    expect(told.affected[0]?.text).toBe('Copy data takes longer at ×0.40: due T+02:10:00 → T+04:55:00 (+2 h 45)');
  });

  it('tells which step waits for what', () => {
    const told = after({ kind: 'work', id: 'archive', work: null }, { kind: 'left', state: 'archive', outcome: 'done' }, { kind: 'work', id: 'notify', work: waiting() }); // prettier-ignore
    expect(told.affected.map((one) => one.text)).toEqual([
      'Archive logs is done',
      'Notify customers waits: Copy data is in work until T+02:10:00',
    ]);
  });

  it('tells that a service falls below its minimum', () => {
    const start = boardWith([{ kind: 'service', service: 'web', own: 100, effective: 100 }]);
    const end = boardWith([{ kind: 'service', service: 'web', own: 40, effective: 40 }], 0, start);
    expect(consequences(start, end, { workflow }).affected[0]?.text).toBe(
      'Web falls from 100 % to 40 %, below its minimum of 50 %',
    );
  });

  it('tells that an attempt failed and is tried again', () => {
    const told = after({ kind: 'work', id: 'copy', work: working({ attempt: 1, due: 140 * MINUTE }) });
    expect(told.affected[0]?.text).toBe('Copy data: the attempt fails; it is tried again at once, due T+02:20:00');
  });

  it('tells where a blocked path will lead', () => {
    expect(after({ kind: 'blocked', state: 'verify', blocked: true }).affected[0]?.text).toBe(
      'Verify will fail as soon as it is reached',
    );
    expect(after({ kind: 'blocked', state: 'declare', option: 'yes', blocked: true }).affected[0]?.text).toBe(
      'Activate the plan?: “Activate” cannot be chosen',
    );
  });

  describe('when nothing is affected', () => {
    it('says that no step claims the pool, and whether one ever will', () => {
      const told = after({ kind: 'pool', pool: 'spare', available: 0, inUse: 0, holders: [], queue: [] });
      expect(told.nothing).toBe('no step under way claims Spare server; nothing still to come claims it');
    });

    it('names the step that will use an idle thing', () => {
      const told = after({ kind: 'component', component: 'console', status: 'down' });
      expect(told.nothing).toBe('no step under way needs Console; the first to come is Verify');
      expect(told.later).toEqual(['Verify will wait: Console is down']);
    });

    it('says that what is left is enough', () => {
      expect(after(dbas(4)).nothing).toBe(
        'Database engineers: 3 in use, 4 available is enough for Copy data, Archive logs',
      );
    });

    it('says that the step is over or not reached', () => {
      const fail: Effect = { op: 'fail', step: 'verify' };
      expect(after(effect(fail, false)).nothing).toBe('Verify has not been reached');
      const decided: Effect = { op: 'block', state: 'declare' };
      expect(after({ kind: 'work', id: 'declare', work: null }, effect(decided)).nothing).toContain('has not been');
    });

    describe('of what an inject sets or ends at once', () => {
      const released = (of: Effect, ...changes: Change[]): string | undefined =>
        consequences(
          before,
          boardWith([{ kind: 'inject', inject: 'now', status: 'released' }, ...changes], 20 * MINUTE, before),
          { workflow, injects: [inject('now', 'hand', of)] },
        ).nothing;

      it('says what holds a service down whose own level was set', () => {
        const limited = released({ op: 'level', service: 'web', percent: 80 }, { kind: 'service', service: 'web', own: 80, effective: 0 }); // prettier-ignore
        expect(limited).toBe('Web stays at 0 %, held there by Database (0 %)');
      });

      it('says that a step cannot fail that has not been reached', () => {
        expect(released({ op: 'fail', step: 'verify' })).toBe('Verify has not been reached');
      });

      it('says that what is given back was there all the time', () => {
        expect(released({ op: 'role', role: 'lead', reachable: true })).toBe('that was so already');
      });
    });

    it('says that a message is a message', () => {
      expect(after().nothing).toBe('it is a message only');
    });
  });

  it('says what is over when an effect is lifted', () => {
    const down = boardWith([effect({ op: 'pool', pool: 'dbas', lost: 1 }), dbas(2)], 20 * MINUTE, before);
    const up = boardWith([effect({ op: 'pool', pool: 'dbas', lost: 1 }, false), dbas(3)], 20 * MINUTE, down);
    expect(consequences(down, up, { workflow }).headline).toEqual([
      'ended: Database engineers: 1 lost (2 of 3 engineers left)',
    ]);
  });
});
