import { describe, expect, it } from 'vitest';
import { meaningfulInjects } from '../../../shared/analysis/meaningful-injects';
import type { Change } from '../../../shared/model/journal';
import { boardWith, underWay, workflow } from './small-plan';

const told = (changes: Change[], family: string, target: string) => {
  const found = meaningfulInjects(boardWith(changes), workflow).find(
    (one) => one.family === family && one.target === target,
  );
  return [found?.use, found?.why];
};

describe('meaningfulInjects', () => {
  it('puts what touches work under way first, and what touches nothing last', () => {
    expect(told(underWay, 'pool', 'dbas')).toEqual(['now', 'claimed by Copy data, Archive logs']);
    expect(told(underWay, 'component', 'host')).toEqual(['now', 'needed by Copy data']);
    expect(told(underWay, 'component', 'console')).toEqual(['later', 'to be needed by Verify']);
    expect(told(underWay, 'component', 'fax')).toEqual(['none', 'no step under way or to come needs it']);
    const ranks = meaningfulInjects(boardWith(underWay), workflow).map((target) => target.use);
    expect(ranks).toEqual(['now', 'later', 'none'].flatMap((rank) => ranks.filter((one) => one === rank)));
  });

  it('says why a step cannot fail now', () => {
    expect(told(underWay, 'step', 'copy')).toEqual(['now', 'in work']);
    expect(told(underWay, 'step', 'verify')).toEqual(['none', 'has not been reached']);
    const done: Change[] = [
      { kind: 'work', id: 'archive', work: null },
      { kind: 'left', state: 'archive', outcome: 'done' },
    ];
    expect(told([...underWay, ...done], 'step', 'archive')).toEqual(['none', 'is over (done)']);
    expect(told([...underWay, ...done], 'duration', 'archive')).toEqual(['none', 'is over (done)']);
  });

  it('knows who decides', () => {
    const open: Change = {
      kind: 'work',
      id: 'declare',
      work: { kind: 'decision', phase: 'open', visit: 0, attempt: 0, entered: 0, rate: 0 },
    };
    expect(told([open], 'role', 'lead')).toEqual(['now', 'owns Activate the plan?']);
    expect(told([open], 'path', 'declare')).toEqual(['now', 'being decided']);
  });

  it('says what is impaired already', () => {
    const down: Change = { kind: 'component', component: 'host', status: 'down' };
    expect(told([...underWay, down], 'component', 'host')).toEqual(['now', 'down; needed by Copy data']);
    const blocked: Change = { kind: 'blocked', state: 'verify', blocked: true };
    expect(told([...underWay, blocked], 'path', 'verify')).toEqual(['none', 'is blocked already']);
  });
});
