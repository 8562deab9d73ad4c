import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import { applyCommand } from '../../../../shared/editing/commands';
import type { Plan } from '../../../../shared/model/plan';
import { aPlan, by, edited } from '../a-plan';

const scenario = 'scenario-1';
const add = (kind: 'play' | 'break', after?: string) => by('module.add', { scenario, kind, after });
const modules = (plan: Plan) => plan.scenarios[0]?.modules ?? [];
const ids = (plan: Plan): string[] => modules(plan).map(({ id }) => id);
const timed = (minutes: number) =>
  by('inject.add', { scenario, set: { title: `At ${minutes}`, trigger: { kind: 'time', at: minutes * MINUTE } } });

describe('modules of an agenda', () => {
  it('go on in scenario time where the one before ends, over a break', () => {
    const plan = edited(aPlan(), add('play'), add('break'), add('play'));
    expect(modules(plan)[2]).toMatchObject({ from: 30 * MINUTE, to: 60 * MINUTE });
  });

  it('are added behind one, moved and removed; the last one takes the agenda with it', () => {
    const three = edited(aPlan(), add('play'), add('play'), add('break', 'module-1'));
    expect(ids(three)).toEqual(['module-1', 'module-3', 'module-2']);
    expect(ids(edited(three, by('module.move', { scenario, module: 'module-2', by: -9 })))[0]).toBe('module-2');
    const none = edited(three, ...ids(three).map((module) => by('module.remove', { scenario, module })));
    expect(none.scenarios[0]).not.toHaveProperty('modules');
  });

  it('refuse what is no time, and stay as they were', () => {
    const plan = edited(aPlan(), add('play'));
    const refused = applyCommand(plan, 'module.edit', { scenario, module: 'module-1', set: { roomTime: 0 } });
    expect(refused.ok).toBe(false);
  });

  it('get keys of their own in a copy of the scenario', () => {
    const plan = edited(aPlan(), add('play'), by('scenario.duplicate', { scenario }));
    expect(plan.scenarios[1]?.modules?.[0]?.id).toBe('module-2');
  });
});

describe('an agenda drafted from the injects', () => {
  const plan = edited(
    aPlan(),
    by('scenario.edit', { scenario, set: { plannedRoomTime: 2 * HOUR } }),
    ...[0, 10, 20, 300, 310, 1_440, 1_450, 2_880].map(timed),
    by('agenda.draft', { scenario }),
  );

  it('is cut where time leaps most, takes the planned room time, and rests in the middle', () => {
    expect(modules(plan).map((module) => (module.kind === 'play' ? module.from / MINUTE : 'break'))).toEqual([
      0,
      300,
      'break',
      1_440,
      2_880,
    ]);
    expect(modules(plan).reduce((sum, { roomTime }) => sum + roomTime, 0)).toBe(2 * HOUR);
  });

  it('plays every inject', () => {
    const last = modules(plan).at(-1);
    expect(last?.kind === 'play' && last.to > 2_880 * MINUTE).toBe(true);
  });

  it('needs injects with a time', () => {
    const refused = applyCommand(aPlan(), 'agenda.draft', { scenario });
    expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('No inject has a time yet') });
  });
});
