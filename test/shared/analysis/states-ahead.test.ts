import { describe, expect, it } from 'vitest';
import { statesAhead, statesNext } from '../../../shared/analysis/states-ahead';
import { boardWith, underWay, workflow } from './small-plan';

describe('statesAhead', () => {
  it('reaches through tracks and their ends, and not what lies behind', () => {
    expect(statesAhead(boardWith(underWay), workflow)).toEqual(['verify', 'notify', 'reopen', 'settle', 'over']);
  });

  it('enters the first state of every track', () => {
    const atStart = boardWith([{ kind: 'entered', state: 'declare' }]);
    expect(statesAhead(atStart, workflow).slice(0, 5)).toEqual(['work', 'data', 'copy', 'salvage', 'archive']);
  });
});

describe('statesNext', () => {
  it('lists what follows the innermost work; a track leads on only when it is the last', () => {
    expect(statesNext(boardWith(underWay), workflow)).toEqual(['notify']);
    const onlyData = boardWith([...underWay, { kind: 'left', state: 'archive' }]);
    expect(statesNext(onlyData, workflow)).toEqual(['verify']);
  });

  it('shows what follows the join while no track leads on by itself', () => {
    const lastSteps = boardWith([
      ...underWay,
      { kind: 'left', state: 'archive' },
      { kind: 'entered', state: 'notify' },
    ]);
    expect(statesNext(lastSteps, workflow)).toEqual(['verify']);
  });
});
