import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import { comingUp } from '../../../shared/analysis/coming-up';
import type { Change } from '../../../shared/model/journal';
import { boardWith, scenario, underWay, waiting, workflow, working } from './small-plan';

const soon = (changes: Change[]) =>
  comingUp(boardWith(changes, 20 * MINUTE), workflow, scenario).map(({ at, text }) => [at / MINUTE, text]);

describe('comingUp', () => {
  it('lists injects, ends of work and ends of effects in the order in which they are due', () => {
    const effect: Change = { kind: 'effect', id: 1, inject: 'i2', effect: { op: 'component', component: 'fax', to: 'down' }, until: 60 * MINUTE, inForce: true }; // prettier-ignore
    const first: Change = { kind: 'inject', inject: 'i1', status: 'released' };
    expect(soon([...underWay, effect, first, { kind: 'left', state: 'declare' }])).toEqual([
      [15, 'inject 4: Where is the declaration?'],
      [40, 'Archive logs'],
      [45, 'inject 2: One engineer leaves'],
      [60, 'ends: Fax down'],
      [130, 'Copy data'],
    ]);
  });

  it('leaves out a contingency inject once what it waits for has happened', () => {
    const decision = { ...working(), kind: 'decision' as const };
    const decided: Change[] = [
      { kind: 'work', id: 'declare', work: decision },
      { kind: 'left', state: 'declare' },
    ];
    expect(soon(decided).map(([, text]) => text)).not.toContain('inject 4: Where is the declaration?');
  });

  it('shows a planned end that a person has to confirm, and a deadline', () => {
    const open = { ...working({ due: undefined, planned: 30 * MINUTE }), deadline: 50 * MINUTE };
    const told = soon([{ kind: 'work', id: 'verify', work: open }]);
    expect(told).toContainEqual([30, 'Verify']);
    expect(told).toContainEqual([50, 'deadline: Verify']);
  });

  it('promises nothing for work that waits or is paused', () => {
    const told = soon([
      { kind: 'work', id: 'verify', work: waiting() },
      { kind: 'work', id: 'copy', work: working({ rate: 0, planned: 30 * MINUTE }) },
    ]);
    expect(told.map(([, text]) => text)).not.toContain('Copy data');
    expect(told.map(([, text]) => text)).not.toContain('Verify');
  });
});
