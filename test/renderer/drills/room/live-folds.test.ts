import { describe, expect, it } from 'vitest';
import { createFolder } from '../../../../renderer/drills/room/live-folds';
import { MINUTE } from '../../../../shared/basics/time';
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

describe('createFolder', () => {
  it('keeps what the latest inject did while notes and clock go on', () => {
    const { latest } = createFolder(frozen).read(journal);
    expect(latest?.told.headline).toEqual(['Database engineers at 40 % (1 of 3 engineers)']);
    expect(latest?.told.affected[0]?.kind).toBe('stops');
    expect(latest?.event.seq).toBe(1);
  });

  it('does not tell what an inject did that was dropped', () => {
    const dropped = happening(22 * MINUTE, { kind: 'due', what: 'inject', id: inject.id }, [
      { kind: 'inject', inject: inject.id, status: 'dropped' },
    ]);
    const { latest, log } = createFolder(frozen).read([...journal, { ...dropped, seq: journal.length }]);
    expect(log.at(-1)?.line.text).toBe('Inject 5 was not needed: Two go home');
    expect(latest?.event.seq).toBe(1);
  });

  it('knows injects that were made up on the way', () => {
    expect(createFolder(frozen).read(journal).scenario.injects.at(-1)?.title).toBe('Two go home');
  });

  it('says the same whether the events come at once or one by one, and however often it is asked', () => {
    const oneByOne = createFolder(frozen);
    for (let n = 1; n <= journal.length; n++) oneByOne.read(journal.slice(0, n));
    expect(oneByOne.read(journal)).toEqual(createFolder(frozen).read(journal));
    expect(oneByOne.read(journal)).toBe(oneByOne.read(journal));
  });
});
