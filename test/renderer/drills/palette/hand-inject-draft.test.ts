import { describe, expect, it } from 'vitest';
import { effectOf, firstSettings, handInject, strengthOf } from '../../../../renderer/drills/palette/hand-inject-draft';
import { meaningfulInjects, type InjectTarget } from '../../../../shared/analysis/meaningful-injects';
import { HOUR } from '../../../../shared/basics/time';
import { Effect, Inject } from '../../../../shared/model/scenario';
import { boardWith, scenario, underWay, workflow } from '../../../shared/analysis/small-plan';

const { injects } = scenario;
const target = (family: InjectTarget['family'], key: string): InjectTarget => ({
  family, target: key, name: key, use: 'now', why: '',
}); // prettier-ignore
const made = (at: InjectTarget, change: Partial<typeof firstSettings> = {}) =>
  handInject(at, { ...firstSettings, ...change }, { workflow, injects });

describe('handInject', () => {
  it('puts a pool to a percentage, named by what it does', () => {
    const inject = made(target('pool', 'dbas'));
    expect(inject?.effects).toEqual([{ op: 'pool', pool: 'dbas', percent: 40 }]);
    expect(inject?.title).toBe('Database engineers at 40 % (1 of 3 engineers)');
    expect(inject?.no).toBe(5);
  });

  it('makes, for everything the palette offers, an inject and an effect that the model accepts', () => {
    const targets = meaningfulInjects(boardWith(underWay), workflow);
    expect(new Set(targets.map(({ family }) => family)).size).toBe(8);
    for (const one of targets) {
      expect(Inject.safeParse(made(one)).success).toBe(true);
      expect(Effect.safeParse(effectOf(one, firstSettings)).success).toBe(true);
    }
  });

  it('has nothing to release while a message is empty', () => {
    expect(made(target('message', ''))).toBeUndefined();
    expect(made(target('message', ''), { message: 'A journalist calls' })).toMatchObject({
      title: 'A journalist calls',
      effects: [],
    });
  });

  it('ends by itself where a time is set, and only where the effect can last', () => {
    expect(effectOf(target('component', 'host'), { ...firstSettings, lasts: HOUR })).toMatchObject({ for: HOUR });
    expect(effectOf(target('step', 'copy'), { ...firstSettings, lasts: HOUR })).toEqual({ op: 'fail', step: 'copy' });
  });

  it('never takes an id that is in use', () => {
    const taken = [...injects, Inject.parse({ ...injects[0], id: 'hand6', no: 5 })];
    const inject = handInject(target('pool', 'dbas'), firstSettings, { workflow, injects: taken });
    expect(taken.map(({ id }) => id)).not.toContain(inject?.id);
  });

  it.each([
    ['pool', { percent: 70 }],
    ['component', { component: 'degraded', percent: 30 }],
    ['duration', { factor: 1.5 }],
    ['role', { reachable: true }],
    ['service', { percent: 15 }],
  ] as const)('is set where its form was moved to: %s', (family, strength) => {
    const effect = effectOf(target(family, 'dbas'), { ...firstSettings, ...strength });
    expect(strengthOf(effect!)).toEqual(strength);
  });
});
