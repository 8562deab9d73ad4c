import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import { expectedSeen, injectQueue, seenNote } from '../../../shared/analysis/inject-queue';
import type { Change } from '../../../shared/model/journal';
import { boardWith, scenario, workflow, working } from './small-plan';

const queue = (changes: Change[]) => injectQueue(boardWith(changes, 20 * MINUTE), workflow, scenario);
const ids = (rows: readonly { inject: { id: string } }[]) => rows.map((row) => row.inject.id);

describe('injectQueue', () => {
  it('sorts what comes by its time and keeps conditions as sentences', () => {
    const { timed, conditional } = queue([]);
    expect(ids(timed)).toEqual(['i1', 'i4', 'i2']);
    expect(conditional.map(({ inject, when }) => [inject.id, when])).toEqual([
      ['i3', 'when Database is at least 100 %'],
    ]);
  });

  it('shows what was released or dropped, latest first', () => {
    const { settled, timed } = queue([
      { kind: 'inject', inject: 'i1', status: 'released' },
      { kind: 'inject', inject: 'i2', status: 'dropped' },
    ]);
    expect(settled.map(({ inject, status }) => [inject.id, status])).toEqual([['i1', 'released'], ['i2', 'dropped']]); // prettier-ignore
    expect(ids(timed)).toEqual(['i4']);
  });

  it('says that a contingency inject is not needed once its action has happened', () => {
    const decided: Change[] = [
      { kind: 'work', id: 'declare', work: { ...working(), kind: 'decision' } },
      { kind: 'left', state: 'declare' },
    ];
    const last = queue(decided).conditional.at(-1);
    expect([last?.inject.id, last?.isMoot, last?.when]).toEqual(['i4', true, 'not needed: Activate the plan? is over']);
  });
});

it('reads ticks of expected actions back from the notes, each inject by itself', () => {
  const notes = [
    { text: seenNote('Act'), inject: 'i1' },
    { text: seenNote('Else'), inject: 'i2' },
    { text: 'Act', inject: 'i1' },
  ];
  expect([...expectedSeen('i1', notes)]).toEqual(['Act']);
});
